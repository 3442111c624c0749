# The words of Chancery in French. The ids and what they stand for are told in en.ftl.

## The program

app-name = Chancery
title-note = { $name } – Chancery
title-note-changed = { $name } • – Chancery
untitled = Note sans titre

## Commands

menu-file = Fichier
menu-edit = Édition
menu-view = Affichage
menu-new = Nouvelle note pour
menu-paper = Document
menu-recent = Notes récentes
menu-no-recent = Aucune note récente
command-new = Nouveau dossier d’entretien
command-new-from = Nouvelle note à partir de celle-ci
command-open = Ouvrir…
command-save = Enregistrer
command-save-as = Enregistrer sous…
command-export = Exporter en PDF
command-finalise = Rendre définitive…
command-reopen = Rouvrir…
command-carry-note = Le PDF emporte la note
command-home = Fermer la note
command-quit = Quitter
command-undo = Annuler
command-redo = Rétablir
command-theme-light = Clair
command-theme-dark = Sombre
command-theme-system = Comme le système
command-toggle-theme = Passer du clair au sombre et inversement
command-zoom-in = Agrandir
command-zoom-out = Réduire
command-zoom-reset = Taille normale
command-preview = Aperçu
command-findings = Observations
command-next-pane = Aller à la partie suivante de la fenêtre
command-item-up = Monter
command-item-down = Descendre

command-next-finding = Observation suivante
command-previous-finding = Observation précédente
command-palette = Chercher une commande…
command-shortcuts = Raccourcis clavier
menu-help = Aide
command-new-help = Commencer une note pour le document de tous les jours
command-new-from-help = Commencer la note de la prochaine réunion avec les personnes, les sources et les points en suspens de celle-ci
command-open-help = Ouvrir une note, ou un document qui en emporte une
command-save-help = Écrire la note dans son fichier
command-save-as-help = Écrire la note dans un autre fichier
command-export-help = Écrire le document au format PDF
command-finalise-help = Figer la note : ses documents ne portent plus la mention de projet
command-reopen-help = Faire d’une note définitive le projet de la version suivante
command-carry-note-help = Le PDF contient-il la note, pour la rouvrir plus tard
command-home-help = Fermer la note et revenir à l’accueil
command-quit-help = Fermer la fenêtre
command-undo-help = Annuler la dernière étape
command-redo-help = Rétablir l’étape annulée
command-theme-light-help = Lettres sombres sur fond clair
command-theme-dark-help = Lettres claires sur fond sombre
command-theme-system-help = Clair ou sombre, selon le réglage du système
command-toggle-theme-help = Du clair au sombre et inversement
command-zoom-in-help = Agrandir tout ce que contient la fenêtre
command-zoom-out-help = Réduire tout ce que contient la fenêtre
command-zoom-reset-help = Tout ce que contient la fenêtre à sa taille normale
command-preview-help = Afficher ou masquer la page
command-findings-help = Afficher ou masquer la liste de ce qui manque ou prête à question
command-next-pane-help = Passer au clavier de la barre au plan, au formulaire, aux pages et aux observations
command-item-up-help = Placer la ligne ou la fiche active avant la précédente
command-item-down-help = Placer la ligne ou la fiche active après la suivante
command-next-finding-help = Aller au champ de l’observation suivante
command-previous-finding-help = Aller au champ de l’observation précédente
command-palette-help = Toute commande, partie du formulaire ou document en quelques lettres
command-shortcuts-help = Ce que font les touches

## Palette and shortcuts

palette-search = Chercher une commande
palette-section = Aller à : { $section }
palette-recent = Ouvrir : { $name }
shortcuts-title = Raccourcis clavier
shortcuts-close = Fermer

## Home

home-title = Une note par réunion
home-subtitle = Remplissez le formulaire, suivez le document à côté, remettez le PDF.
new-for = Nouvelle note : { $title }
home-open = Ouvrir une note…
home-open-text = Un fichier en .ron, ou un document qui emporte sa note
home-recent = Notes récentes
home-no-recent = Les notes ouvertes ou enregistrées apparaissent ici.
home-examples = Exemples rédigés
home-examples-text = Les faits publiés de réunions réelles, et des réunions fictives, à consulter et à essayer.

## Recovery

recover-title = Non enregistré à la fermeture du programme
recover-text = Ce que vous avez saisi a été conservé, à quelques secondes près. Reprenez une note, ou abandonnez-la.
recover-open = Reprendre
recover-open-name = Reprendre : { $title }
recover-discard-name = Abandonner : { $title }
recover-when = { $date }, { $time }
recover-no-file = pas encore dans un fichier
recover-taken = Cette note est ouverte dans une autre fenêtre
recover-discard-title = Abandonner « { $title } » ?
recover-discard-text = Ce qui n’en a pas été enregistré est alors définitivement perdu.
recover-discard = Abandonner
recover-keep = Garder
recovered-title = « { $title } » est telle que vous l’avez laissée
recovered-text = Elle n’est pas encore enregistrée.
failed-snapshot = Ce que vous saisissez n’est pas conservé en cas d’incident
failed-snapshot-remedy = Enregistrez la note ; un nouvel essai a lieu toutes les quelques secondes.

## Find, print, copy and export

command-print = Imprimer…
command-print-help = Afficher le document dans la visionneuse du système, pour l’imprimer de là ; le fichier affiché disparaît au bout d’une heure et n’emporte pas de note
command-copy-paper = Copier le document
command-copy-paper-help = Placer tout le document dans le presse-papiers, avec intertitres, tableaux et images, pour un courriel ou un texte
command-open-exported = Ouvrir le PDF
command-open-exported-help = Ouvrir le PDF exporté en dernier
command-show-exported = Afficher dans le dossier
command-show-exported-help = Afficher dans son dossier le PDF exporté en dernier
command-cancel-export = Annuler l’export
command-cancel-export-help = Arrêter l’export en cours ; rien n’est écrit
command-find = Rechercher dans la note…
command-find-help = Rechercher des mots dans tous les champs, sans tenir compte de la casse ni des accents
command-find-next = Occurrence suivante
command-find-next-help = Aller à l’endroit suivant où figurent les mots recherchés
command-find-previous = Occurrence précédente
command-find-previous-help = Aller à l’endroit précédent où figurent les mots recherchés
find-field = Rechercher dans la note
find-close = Fermer la recherche
find-place = { $place } sur { $count }
find-count = { $count ->
    [0] Aucun résultat
    [one] { $count } occurrence
   *[other] { $count } occurrences
}
outgoing-none = Rien n’a encore été exporté
outgoing-cancel = Annuler
outgoing-setting = Export : composition des pages
outgoing-page = Export : page { $page } sur { $pages }
outgoing-called-off = L’export a été annulé ; rien n’a été écrit
outgoing-printing = Le document s’ouvre dans la visionneuse. Imprimez-le de là.
outgoing-copied = Le document est dans le presse-papiers. Collez-le dans un courriel ou un texte.
outgoing-open-failed = { $path } n’a pu être ouvert
outgoing-open-failed-remedy = Le fichier est bien là. Ouvrez-le depuis son dossier, ou installez un programme qui affiche les PDF.
outgoing-show-failed = Le dossier de { $path } n’a pu être affiché
outgoing-show-failed-remedy = Le fichier est bien là. Rejoignez son dossier avec le gestionnaire de fichiers du système.
outgoing-print-failed = Le document n’a pu être affiché pour l’impression
outgoing-print-failed-remedy = Exportez le PDF et imprimez-le depuis tout programme qui affiche les PDF.
outgoing-copy-failed = Le document n’a pu être placé dans le presse-papiers
outgoing-copy-failed-remedy = Fermez le programme qui occupe le presse-papiers et réessayez, ou exportez le document.

## Writing

command-item-duplicate = Dupliquer
command-item-duplicate-help = Placer une copie de la ligne ou de la fiche active à sa suite
command-bold = Gras
command-bold-help = Mettre en gras ce qui est sélectionné dans un texte long, ou le remettre en maigre
command-italic = Italique
command-italic-help = Mettre en italique ce qui est sélectionné dans un texte long, ou le remettre en romain
command-bullets = Liste
command-bullets-help = Faire des lignes sélectionnées d’un texte long les points d’une liste, ou de nouveau de simples lignes
command-link = Lien
command-link-help = Faire un lien de ce qui est sélectionné dans un texte long : vers une page web ou une adresse électronique
mark-bold = Gras : { $field }
mark-italic = Italique : { $field }
mark-bullets = Liste : { $field }
mark-link = Lien : { $field }
mark-not-here = Allez d’abord dans un texte long : là seulement, des mots peuvent être en gras, en italique, en liste ou en lien.
edit-menu = Texte
edit-select-all = Tout sélectionner
count-of = { $count } sur { $limit }
complete-list = Suggestions : { $field }
paste-rows = { $count ->
    [one] { $count } ligne collée dans { $list }
   *[other] { $count } lignes collées dans { $list }
}
paste-left = Certaines cellules du tableau n’ont pas trouvé place
paste-left-cell = Ligne { $row }, { $column } : « { $text } »
paste-left-remedy = Saisissez-les à la main là où elles ont leur place.
paste-column = colonne { $number }
proof-of = { $field } : composition dans le document

## Windows and files

home-new = Nouvelle note
home-missing = introuvable
home-remove = Retirer { $name } de la liste
home-all = Toutes les notes récentes ({ $count })
home-fewer = Moins de notes récentes
home-all-examples = Les { $count } exemples
home-fewer-examples = Moins d’exemples
home-drop = Déposez le fichier pour l’ouvrir
another-new = La nouvelle note
another-started = { $name } s’ouvre dans une fenêtre à part
another-same = { $name } est déjà ouvert dans cette fenêtre
another-has-it = { $name } est déjà ouvert dans une autre fenêtre
another-has-it-text = Allez à cette fenêtre, ou fermez-y d’abord la note. Deux fenêtres sur une même note écriraient l’une par-dessus l’autre.
another-failed = Aucune autre fenêtre n’a pu être ouverte
another-failed-text = La note de cette fenêtre reste telle quelle. Le système indique : { $error }
another-here = Ouvrir ici
preview-pages-show = Afficher la liste des pages
preview-pages-hide = Masquer la liste des pages
preview-pages-name = Pages du document
preview-go-to-page = Aller à la page { $page }
preview-go-to-heading = Aller à la page { $page } : { $heading }
command-pages = Liste des pages
command-pages-help = Afficher ou masquer la liste des pages à côté de l’aperçu
command-previous-pane = Aller à la partie précédente de la fenêtre
command-previous-pane-help = Revenir au clavier des observations aux pages, au formulaire, au plan et à la barre
announce-findings = Observations : { $counts }
announce-new-finding = Nouvelle observation : { $message } Désormais : { $counts }.
palette-chosen = { $label }, { $place } sur { $count }
palette-chosen-impossible = { $label }, impossible pour l’instant, { $place } sur { $count }
opening-title = Ouverture de { $name }…
opening-fault = le programme a commis une erreur sur ce fichier
failed-missing = { $path } n’est plus là où il était
failed-missing-remedy = Le fichier a pu être déplacé, renommé ou supprimé, ou son lecteur n’est pas connecté. Cherchez-le avec « Ouvrir… ».

## Settings

command-settings = Réglages…
command-settings-help = Thème, taille, langue, vos nom et service, modèles, exports, notes récentes
settings-title = Réglages
settings-choice = { $setting } : { $choice }
settings-appearance = Apparence
settings-theme = Thème
settings-size = Taille de tout ce que contient la fenêtre
settings-language = Langue de la fenêtre
settings-language-system = Comme le système ({ $language })
settings-new = Nouvelles notes
settings-author = Votre nom
settings-office = Votre service
settings-new-text = Les nouvelles notes, et celles qui partent d’une autre, les reçoivent comme rédacteur et service émetteur.
settings-templates = Vos modèles
settings-folder = Dossier de vos modèles
settings-browse = Parcourir…
settings-browse-name = Parcourir : dossier de vos modèles
settings-folder-typed = La boîte de dialogue du système n’est pas disponible ici. Saisissez le chemin complet du dossier.
settings-templates-text = Les modèles d’un dossier à vous, dans des fichiers en .ron, s’ajoutent à ceux du programme.
settings-templates-reading = Lecture du dossier…
settings-templates-found = { $count ->
    [0] Ce dossier ne contient aucun modèle utilisable.
    [one] Un modèle : { $names }
   *[other] { $count } modèles : { $names }
}
settings-read-again = Relire
settings-exports = Ce que le PDF emporte
settings-exports-note = La note
settings-exports-note-text = La note peut être rouverte à partir de son document. Ce qui est classé plus haut que le document n’y figure pas, et un document public n’emporte que ce qui peut être diffusé.
settings-exports-nothing = Rien
settings-exports-nothing-text = Le PDF n’est que le document.
settings-recent = Notes récentes
settings-forget = Retirer { $name } de la liste
settings-forget-all = Vider la liste
settings-close = Fermer
example-astana = Astana, avril 2025
example-hanoi = Hanoï, octobre 2023
example-call = Un appel, février 2025
example-call-points = Un appel fictif à préparer
example-communique = Un communiqué conjoint fictif
example-courtesy = Une visite de courtoisie fictive
example-side-event = Un événement parallèle fictif
example-visit = Une visite fictive de trois jours
example-everything = Une réunion fictive qui utilise tout
gallery-broken = { $file } n’est pas un modèle utilisable
command-copy-template = Copier ce modèle…
command-copy-template-help = Écrire une copie du modèle du document affiché dans le dossier de vos modèles, à modifier avec un éditeur
template-copy-choose = Copier un modèle…
template-copy-of = Copier { $title }
template-copied = Copié dans { $file } : modifiez-le avec un éditeur, il sera relu à votre retour
template-copy-folder = Choisissez d’abord le dossier de vos modèles
template-copy-is-own = Ce modèle est déjà un fichier à vous
failed-template-copy = Le modèle n’a pu être copié
failed-template-copy-remedy = Vérifiez que le dossier de vos modèles existe et que vous pouvez y écrire.

## Versions and two writers

diff-changed = { $place } : « { $before } » → « { $after } »
diff-filled = { $place } : « { $after } » saisi
diff-emptied = { $place } : « { $before } » retiré
diff-item = { $place } « { $text } »
diff-added = Ajouté : { $item }
diff-removed = Supprimé : { $item }
diff-moved = Déplacé : { $item }, auparavant à la place { $from }
diff-unknown = { $place } : champs d’une version plus récente
diff-image = image de { $size } Ko
diff-yes = oui
diff-no = non
clash-both = { $place } : ici « { $mine } », dans le fichier « { $theirs } »
clash-order = { $place } : modifié ici et dans le fichier, de façon différente
clash-they-removed = { $item } : modifié ici, supprimé dans le fichier
clash-i-removed = { $item } : supprimé ici, modifié dans le fichier
told-nothing = Aucune différence.
told-first = { $first }, et { $count } de plus
told-more = et { $count } de plus
glance-look = Consulter
glance-name = Consulter : { $title }
glance-page = Sa première page
glance-differs = Ce qui diffère du fichier :
glance-no-file = Elle n’est encore dans aucun fichier.
glance-gone = Son fichier n’existe plus.
glance-file-unreadable = Son fichier ne peut être lu ; on ne sait donc pas ce qui diffère.
glance-unreadable = Cette version du programme ne peut la lire.
glance-looking = Recherche en cours…
glance-failed = Cela n’a pu être établi.
command-versions = Versions antérieures…
command-versions-help = Ce que contenait le fichier avant chaque enregistrement, et ce qui a changé depuis
command-keep-versions = Conserver les versions antérieures
command-keep-versions-help = Conserver à chaque enregistrement le texte précédent, sur ce poste seulement
command-forget-copies = Effacer les copies locales…
command-forget-copies-help = Effacer les versions antérieures et le travail non enregistré conservés sur ce poste
versions-title = Versions antérieures de « { $name } »
versions-text = Ce que les enregistrements ont remplacé, sur ce poste seulement. Choisissez-en une pour voir ce qui est différent aujourd’hui.
versions-none = Aucune n’est encore conservée. À chaque enregistrement de la note, le texte précédent l’est.
versions-failed = Elles n’ont pu être lues.
versions-off = Aucune autre n’est conservée : « Conserver les versions antérieures » est désactivé dans le menu Fichier.
versions-forbidden = Aucune autre n’est conservée : l’administrateur de ce poste a désactivé cette fonction.
versions-undated = Sans date
versions-line = Version du { $when }. Modifications suivantes : { $changes }
versions-then = Modifications suivantes : { $changes }
versions-now = Ce qui est différent aujourd’hui :
versions-frozen = La note ne peut être modifiée en l’état : rouvrez-la d’abord, ou enregistrez cette version dans un fichier.
versions-restore = Rétablir cette version
versions-save-as = Enregistrer sous…
versions-back = Retour
versions-close = Fermer
versions-file = { $name }-antérieure
path-title-copy = Enregistrer cette version sous
toast-restored = La note est revenue à sa version du { $when }. « Annuler » rétablit tout.
toast-copy-saved = Enregistré sous { $path }
toast-forgotten = Effacé
forget-title = Effacer ce qui est conservé sur ce poste ?
forget-text = Les versions antérieures, les copies et ce qui est conservé du travail non enregistré sont définitivement effacés, sauf pour ce qui est ouvert dans d’autres fenêtres. Les fichiers des notes restent, de même que ce que contient cette fenêtre.
forget-keep = Garder
forget-note = Pour cette note
forget-note-name = Effacer ce qui est conservé de { $name }
forget-all = Pour toutes les notes
failed-forget = Tout n’a pu être effacé
failed-forget-remedy = Fermez les autres fenêtres du programme et réessayez.
saved-unlocked = Enregistré, mais le fichier ne peut être verrouillé ici : l’enregistrement fait au même instant par une autre personne pourrait être écrasé
saved-unkept = Enregistré, mais le texte précédent n’a pu être conservé comme version antérieure
writers-changed = { $path } a été modifié par une autre personne depuis que vous l’avez ouvert
writers-title = { $path } a été modifié par une autre personne
writers-nothing-mine = Vous n’avez rien modifié depuis. Rechargez pour continuer avec ce que contient le fichier.
writers-apart = Vous avez modifié des champs différents ; les deux séries de modifications peuvent donc subsister. Reprendre celles de l’autre personne ne fait qu’une étape, que « Annuler » retire.
writers-clash = Vous avez tous deux modifié la même chose. Enregistrez votre version dans une copie, ou rechargez ; une seule annulation rétablit la vôtre.
writers-unknown = L’enregistrement est suspendu, afin qu’aucun des deux textes ne soit perdu. Enregistrez votre version dans une copie, ou rechargez ; une seule annulation rétablit la vôtre.
writers-both = Modifié des deux côtés
writers-theirs = Modifié dans le fichier
writers-mine = Modifié ici et non enregistré
writers-show = Afficher les différences
writers-reload = Recharger
writers-save-copy = Enregistrer une copie…
writers-take-over = Reprendre ces modifications
writers-later = Plus tard
writers-open = Cette note est ouverte par { $by } sur { $host } (ouverture : { $since })
writers-open-somebody = Cette note est ouverte par une autre personne sur { $host } (ouverture : { $since })
writers-open-text = Vous pouvez la consulter, ou la modifier à vos risques : à celui qui enregistre en second, les différences sont montrées.
writers-conflicts = { $count ->
    [one] { $count } copie de cette note a été créée parce que deux personnes l’avaient modifiée
   *[other] { $count } copies de cette note ont été créées parce que deux personnes l’avaient modifiée
}
writers-conflicts-text = À côté d’elle : { $names }. Ouvrez, comparez, et supprimez ce qui n’est pas nécessaire.
writers-unseen = Les autres ne peuvent voir que vous avez ouvert cette note : { $error }
toast-reloaded = La note est telle que dans son fichier. « Annuler » rétablit votre version.
toast-taken-over = Les modifications de l’autre personne sont reprises. Enregistrez pour écrire les deux.
clash-no-room = { $place } : la liste n’a plus de place pour ce qui a été ajouté dans le fichier

## Mistakes of the program

mishap-title = Chancery s’est arrêté sur une erreur la dernière fois
mishap-text = Ce qui n’était pas encore enregistré a été conservé ; s’il y en avait, l’accueil en donne la liste. L’endroit de la défaillance est consigné dans { $path }, sans rien de vos notes.

## The form

section-meeting = Réunion
section-participants = Participants
section-topics = Sujets
section-agreements = Accords
section-figures = Chiffres
section-brief = Textes du dossier
section-record = Textes du compte rendu
section-actions = Suites à donner
section-quotes = Citations
section-claims = Affirmations de tiers
section-day = Le jour même
section-statement = Intervention
section-programme = Programme
section-joint-text = Texte conjoint
section-bilaterals = Entretiens en marge
section-annexes = Annexes
section-custom = Autres rubriques
section-sources = Sources
section-document = Références du document
section-clearances = Visas
section-marking = Mention de protection
section-open = Déplier : { $section }
section-fold = Replier : { $section }
busy = Travail en cours…
outline-title = Rubriques
outline-more = Plus
outline-complete = complet
outline-empty = rien de saisi
outline-begun = commencé
outline-findings = { $count ->
    [one] { $count } observation
   *[other] { $count } observations
}
outline-entry = { $section }, { $state }
hint-participants = Qui siège de chaque côté de la table, dans l’ordre de préséance.
hint-topics = Ce dont traite la réunion, une fiche par sujet.
hint-brief = À quoi elle sert, ce que nous voulons, ce qu’il faut dire et ne pas dire.
hint-record = Résumé, destinataires du compte rendu et notre commentaire.
hint-actions = Ce qui est à faire, par qui et pour quand.
hint-quotes = Les propos qui peuvent être cités, et leurs auteurs.
hint-claims = Ce qu’un tiers affirme et que nous ne reprenons pas à notre compte.
hint-day = Phrase d’ouverture, points à éviter, logistique, cadeau, contacts.
hint-statement = Ce que nous disons, le déroulé, le document final.
hint-programme = Une visite jour par jour, heure par heure.
hint-joint-text = Chaque paragraphe une fois dans chaque langue.
hint-bilaterals = Qui l’on rencontre en marge de la grande réunion, quand et où.
hint-annexes = Les textes et images joints au document.
hint-custom = Pour ce que le formulaire ne prévoit pas.
hint-document = Référence, date, service et destinataire : l’en-tête du document.
hint-clearances = Qui a rédigé, visé et approuvé le document.
hint-marking = Qui peut voir le document.
hint-agreements = Les textes à signer, ou déjà signés.
hint-figures = Les chiffres cités, chacun avec sa source.
hint-sources = D’où viennent les chiffres et les déclarations.
add-delegation = Ajouter une délégation
add-participant = Ajouter un participant
add-topic = Ajouter un sujet
add-Note-objectives = Ajouter un objectif
add-Note-press_lines = Ajouter un élément pour la presse
add-Texts-top_lines = Ajouter un message clé
add-Texts-sensitivities = Ajouter un point sensible
add-agreement = Ajouter un accord
add-figure = Ajouter un chiffre
add-source = Ajouter une source
add-action = Ajouter une suite à donner
add-quote = Ajouter une citation
add-claim = Ajouter une affirmation
add-programme = Ajouter une étape du programme
add-paragraph = Ajouter un paragraphe
add-joint-title = Ajouter un titre
add-bilateral = Ajouter un entretien en marge
add-language = Ajouter une langue
add-annex = Ajouter une annexe
add-custom = Ajouter une rubrique
add-clearance = Ajouter un visa
add-value = Ajouter une période
add-signatory = Ajouter un signataire
add-position = Ajouter une position
add-defensive = Ajouter une réponse
add-Note-copies = Ajouter une copie
add-Topic-points = Ajouter un élément de langage
add-Participant-variants = Ajouter une graphie
add-Meeting-languages = Ajouter une langue
add-PreviousMeeting-promised = Ajouter un engagement
add-Agreement-witnesses = Ajouter un témoin
add-Agreement-languages = Ajouter une langue
add-Action-supporting = Ajouter un service associé
add-Texts-contacts = Ajouter un contact
add-Texts-distribution = Ajouter un destinataire
add-to = { $add } – { $item }
show-more = Plus
show-more-filled = { $count ->
    [one] Plus ({ $count } champ rempli)
   *[other] Plus ({ $count } champs remplis)
}
show-less = Moins
show-more-name = { $item } : autres champs
item-actions = Actions sur { $item }
item-move-up = Monter
item-move-down = Descendre
item-duplicate = Dupliquer
item-remove = Supprimer
item-remove-name = Supprimer { $item }
item-drag = Déplacer { $item }
party-name = { $item } : partie { $delegation }
no-delegations-yet = Ajoutez d’abord les délégations : elles se choisissent ici.
choose-none = Non choisi
choose-search = Rechercher
choose-nothing-found = Aucun résultat
choose-new-source = Nouvelle source…
choose-nothing-yet = Il n’y a encore rien à choisir.
choose-use = Utiliser « { $text } »
reference-gone = N’existe plus ({ $key })
unit-choose = Choisir l’unité : { $field }
name-choose = Choisir un nom : { $field }
image-choose = Choisir une image…
image-replace = Remplacer…
image-remove = Supprimer { $field }
image-hint = PNG, JPEG ou SVG de 6 Mo au plus. Vous pouvez aussi déposer le fichier ici.
image-held = { $kind }, { $size }
image-unknown = Une image qui ne peut être affichée
previous-note = Sa note porte l’identifiant { $id }.
derived-from = Établie à partir de la note d’identifiant { $id }.
freeze-final = Rendue définitive { $day ->
    [unknown] {""}
   *[other] le { $day }{" "}
}par { $by ->
    [unknown] quelqu’un
   *[other] { $by }
}.
freeze-reopened = Rouverte { $day ->
    [unknown] {""}
   *[other] le { $day }{" "}
}par { $by ->
    [unknown] quelqu’un
   *[other] { $by }
}.
date-choose = Choisir un jour : { $field }
date-today = Aujourd’hui
date-clear = Effacer
date-previous = Mois précédent
date-next = Mois suivant
reading-two = « { $text } » peut se lire de deux façons. Laquelle est la bonne ?
field-name = { $owner } : { $field }
reading-choose = { $field } : { $reading }
edit-cut = Couper
edit-copy = Copier
edit-paste = Coller
unreadable-date = Ce n’est pas une date. Écrivez par exemple { $example }.
unreadable-decimal = Ce n’est pas un nombre. Écrivez par exemple { $example }.
unreadable-period = Ce n’est pas une période. Écrivez 2024, H1 2024, Q3 2024, mars 2024, ou deux dates séparées par un tiret.
unreadable-time = Ce n’est pas une heure. Écrivez par exemple { $example }.
unreadable-count = Ce n’est pas un nombre entier.

## Findings

findings-title = Observations
findings-none = Rien à corriger.
findings-errors = { $count ->
    [one] { $count } erreur
   *[other] { $count } erreurs
}
findings-warnings = { $count ->
    [one] { $count } avertissement
   *[other] { $count } avertissements
}
findings-missing = { $count } à remplir
findings-show = Afficher les observations
findings-hide = Masquer les observations
finding-go = { $message } Aller à { $field }
finding-unreadable = { $field } ne peut être lu en l’état et n’entre pas dans la note.
finding-unreadable-remedy = Récrivez-le, ou videz le champ.

finding-E1 = { $problem ->
    [language] { $field } n’a pas de texte en « { $language } ».
   *[empty] { $field } est vide.
}
finding-E1-remedy = À remplir avant que le document soit définitif.
finding-E2 = { $problem ->
    [no-head] { $delegation } n’a pas de chef.
    [no-ours] Aucune délégation n’est désignée comme la nôtre.
    [several-ours] Plusieurs délégations sont désignées comme la nôtre.
   *[fewer] Il y a moins de deux délégations.
}
finding-E2-remedy = { $problem ->
    [no-head] Donnez la fonction « Chef de délégation » à qui la conduit.
    [no-ours] Choisissez « Notre délégation » pour la nôtre.
    [several-ours] Ne le laissez que pour la seule délégation qui est la nôtre.
   *[fewer] Ajoutez l’autre partie, même si sa composition n’est pas encore connue.
}
finding-E3 = { $problem ->
    [future] La réunion est dite tenue, mais sa date est à venir.
   *[after-note] La réunion s’est tenue après la date de cette note.
}
finding-E3-remedy = { $problem ->
    [future] Corrigez la date, ou indiquez que la réunion est prévue.
   *[after-note] Corrigez la date de la réunion ou celle de la note.
}
finding-E4 = { $problem ->
    [item] « { $item } » finit avant de commencer.
   *[meeting] La réunion finit avant de commencer.
}
finding-E4-remedy = Corrigez le début ou la fin.
finding-E5 = { $lead } conduit « { $item } » alors que « { $other } » n’est pas terminé.
finding-E5-remedy = Déplacez l’un des deux, ou confiez-le à quelqu’un d’autre.
finding-E6 = { $problem ->
    [none] Une citation est sans auteur.
   *[stranger] { $name } est cité et ne figure pas parmi les participants.
}
finding-E6-remedy = { $problem ->
    [none] Indiquez qui l’a dit ; des propos sans auteur ne se citent pas.
   *[stranger] Écrivez le nom comme dans la délégation, ou ajoutez-y la personne.
}
finding-E7 = Il manque la fonction ou l’organisme de { $name }.
finding-E7-remedy = Indiquez la qualité de { $name } et son organisme ; le ministre doit savoir qui lui fait face.
finding-E8 = { $problem ->
    [no-date] « { $title } » est dit signé mais sans date de signature.
   *[signatories] « { $title } » est dit signé mais a moins de signataires que de parties.
}
finding-E8-remedy = { $problem ->
    [no-date] Indiquez le jour de la signature, ou corrigez l’état du texte.
   *[signatories] Indiquez qui a signé pour chaque partie, ou corrigez l’état du texte.
}
finding-E9 = « { $title } » a été signé après la date de cette note.
finding-E9-remedy = Corrigez le jour de la signature ou la date de la note.
finding-E10 = { $problem ->
    [unit] Le chiffre « { $figure } » est sans unité.
    [period] Le chiffre « { $figure } » a une valeur sans période.
   *[source] Le chiffre « { $figure } » est sans source.
}
finding-E10-remedy = { $problem ->
    [unit] Choisissez une devise, % ou une autre unité.
    [period] Indiquez à quelle année, quel trimestre ou quel mois se rapporte chaque valeur.
   *[source] Indiquez qui l’a publié ; un chiffre sans source sera contesté.
}
finding-E11 = Le chiffre « { $figure } » est contesté et doit être diffusé.
finding-E11-remedy = Tranchez avec une seconde source, ou gardez-le en interne.
finding-E12 = Aucune mention de protection n’a été choisie.
finding-E12-remedy = Choisissez un régime et un niveau ; « aucune » est aussi un choix.
finding-E13 = « { $name } » peut être diffusé, mais renvoie à « { $other } », qui ne le peut pas.
finding-E13-remedy = Diffusez les deux ou aucun, ou retirez le renvoi.
finding-E14 = { $what ->
    [country] « { $code } » n’est pas le code d’un pays.
    [currency] « { $code } » n’est pas le code d’une devise.
    [language] « { $code } » n’est pas l’étiquette d’une langue.
   *[time-zone] « { $code } » n’est pas le nom d’un fuseau horaire.
}
finding-E14-remedy = { $what ->
    [country] Choisissez le pays dans la liste.
    [currency] Choisissez la devise dans la liste.
    [language] Choisissez la langue dans la liste.
   *[time-zone] Écrivez par exemple Asia/Almaty.
}
finding-E15 = L’image de « { $title } » n’a pas de texte qui dise ce qu’elle montre.
finding-E15-remedy = Décrivez-la en une phrase pour les lecteurs qui ne la voient pas.
finding-E16 = « { $name } » peut être diffusé mais porte la mention { $level } ; ce document s’arrête à { $highest }.
finding-E16-remedy = Abaissez sa mention si cela est fondé, ou gardez-le en interne.
finding-E17 = Aucune police de cet ordinateur ne contient { $characters } ; le document montre un repère à sa place.
finding-E17-remedy = Écrivez-le avec d’autres caractères, ou faites installer une police qui le contient et peut être incorporée.
finding-E18 = L’image de « { $title } » ne peut être affichée : { $problem ->
    [empty] son fichier est vide.
    [format] elle n’est ni PNG, ni JPEG, ni SVG.
    [too-large] elle compte { $width } × { $height } pixels.
    [inks] ses couleurs sont des encres d’impression d’un type inconnu.
    [no-size] le dessin n’a ni largeur ni hauteur.
    [too-complex] le dessin a trop d’éléments, ou des éléments trop imbriqués.
    [outside] le dessin renvoie à un autre fichier.
    [image-within] le dessin contient une autre image.
    [filters] le dessin emploie des filtres, tels que flous ou ombres.
    [busy] l’ordinateur est trop occupé pour la lire.
   *[damaged] son fichier est endommagé ou incomplet.
}
finding-E18-remedy = { $problem ->
    [too-large] Enregistrez-la avec moins de 16 millions de pixels et choisissez-la de nouveau.
    [inks] Enregistrez-la en RVB et choisissez-la de nouveau.
    [no-size] Enregistrez le dessin avec une largeur et une hauteur, puis choisissez-le de nouveau.
    [too-complex] Enregistrez le dessin en PNG et choisissez ce fichier.
    [outside] Enregistrez le dessin avec tout ce qu’il montre, ou en PNG, et choisissez-le de nouveau.
    [image-within] Choisissez l’image qu’il contient, ou enregistrez le tout en PNG.
    [filters] Enregistrez le dessin en PNG et choisissez ce fichier.
    [busy] Fermez d’autres programmes et réessayez.
   *[damaged] Ouvrez-la dans un autre programme, enregistrez-la en PNG ou JPEG et choisissez-la de nouveau.
}
finding-W1 = { $problem ->
    [owner] Personne n’est chargé de « { $action } ».
   *[due] « { $action } » n’a pas d’échéance.
}
finding-W1-remedy = { $problem ->
    [owner] Nommez la personne ou le service chargé ; ce qui revient à tous n’est fait par personne.
   *[due] Donnez un jour, ou l’événement pour lequel cela doit être prêt.
}
finding-W2 = « { $words } » n’est pas une échéance opposable.
finding-W2-remedy = Donnez un jour, ou l’événement pour lequel cela doit être prêt.
finding-W3 = « { $title } » est classé comme accord, mais son sujet « { $topic } » n’en est pas là.
finding-W3-remedy = Corrigez l’avancement du sujet, ou l’état de l’accord.
finding-W4 = Le mémorandum « { $title } » est dit juridiquement contraignant.
finding-W4-remedy = Consultez le service juridique : un mémorandum lie rarement, et un texte qui lie porte un autre nom.
finding-W5 = Pour { $period }, exportations et importations font { $sum }, mais les échanges indiqués sont de { $turnover }.
finding-W5-remedy = Vérifiez les trois chiffres auprès d’une même source, ou dites pourquoi ils diffèrent.
finding-W6 = Pour { $period }, la source indique une croissance de { $stated } %, mais les valeurs donnent { $computed } %.
finding-W6-remedy = Vérifiez auprès de la source les valeurs et la période de comparaison.
finding-W7 = Deux chiffres pour « { $figure } » ({ $period }) se contredisent.
finding-W7-remedy = Gardez celui que vous pouvez sourcer, ou indiquez qu’il est contesté.
finding-W8 = { $problem ->
    [reporter] « { $figure } » vient de { $one } et de { $other }, qui comptent différemment.
   *[basis] « { $figure } » est évalué FAB à un endroit et CAF à un autre.
}
finding-W8-remedy = Tenez-vous-en à une base, ou distinguez les deux par leur libellé.
finding-W9 = Le document a { $pages } pages ; son modèle en permet { $limit }.
finding-W9-remedy = Abrégez-le, ou renvoyez en annexe ce qui ne sert pas en séance.
finding-W10 = Il y a { $count } objectifs.
finding-W10-remedy = Gardez les trois qui comptent ; nul n’en retient davantage en réunion.
finding-W11 = Le sujet « { $title } » est prévu et n’a pas d’éléments de langage.
finding-W11-remedy = Indiquez ce que nous voulons dire, ou retirez-le de l’ordre du jour.
finding-W12 = « { $name } » s’écrit aussi « { $other } ».
finding-W12-remedy = Gardez une seule graphie, ou saisissez l’autre auprès du participant.
finding-W13 = Les chefs ne sont pas de même rang : { $name } a { $rank }, { $other } a { $other_rank }.
finding-W13-remedy = Vérifiez que le niveau est juste, et voulu.
finding-W14 = { $problem ->
    [interpreter] L’interprétation est prévue, mais aucun interprète n’est inscrit.
   *[note-taker] Personne de notre côté n’est inscrit comme secrétaire de séance.
}
finding-W14-remedy = { $problem ->
    [interpreter] Ajoutez l’interprète, ou indiquez que l’interprétation n’est pas nécessaire.
   *[note-taker] Donnez la fonction « Secrétaire de séance » à qui a tenu le compte rendu.
}
finding-W15 = « { $words } » figure ici sans source.
finding-W15-remedy = Dites qui l’affirme, ou retirez-le ; quelqu’un saura mieux.
finding-W16 = L’affirmation « { $claim } » n’est attribuée à personne.
finding-W16-remedy = Dites de qui elle est ; sinon elle passe pour la nôtre.
finding-W17 = La note est datée de { $days } jours ouvrés après la réunion ; la règle en accorde { $granted }.
finding-W17-remedy = Corrigez la date si elle est fausse ; un compte rendu tardif se conteste plus aisément.
finding-W18 = La note est définitive, mais personne ne l’a visée ni approuvée.
finding-W18-remedy = Indiquez qui l’a visée, ou remettez-la à l’état de projet.
finding-W19 = « { $title } » est convenu, mais aucune suite ni aucun accord n’en découle.
finding-W19-remedy = Indiquez qui fait quoi ensuite, ou liez l’accord à ce sujet.
finding-W20 = La réunion est dite prévue, mais sa date est passée.
finding-W20-remedy = Indiquez qu’elle s’est tenue ou a été annulée, ou donnez la nouvelle date.
finding-W21 = « { $action } » reste ouvert depuis la réunion précédente et n’est pas évoqué dans celle-ci.
finding-W21-remedy = Liez-le à un sujet ou à un accord de cette note, ou clôturez-le.
finding-W22 = « { $abbreviation } » n’est développé nulle part.
finding-W22-remedy = Développez-le à sa première occurrence, le sigle entre parenthèses.
finding-W23 = { $problem ->
    [note] La note porte la mention { $level } ; les documents de ce modèle s’arrêtent à { $highest }.
   *[piece] « { $name } » porte la mention { $level } ; les documents de ce modèle s’arrêtent à { $highest }.
}
finding-W23-remedy = Prenez un modèle prévu pour ce niveau, ou abaissez la mention si cela est fondé.
finding-W24 = { $problem ->
    [choice] Cette version ne connaît pas le choix « { $name } ». Il est conservé.
    [choice-near] Cette version ne connaît pas le choix « { $name } ». Il est conservé ; peut-être fallait-il « { $near } ».
    [field-near] Cette version ne connaît pas le champ « { $name } ». Il est conservé sans être affiché ; peut-être fallait-il « { $near } ».
   *[field] Cette version ne connaît pas le champ « { $name } ». Il est conservé sans être affiché.
}
finding-W24-remedy = { $problem ->
    [choice-near] Choisissez-le ici, ou ouvrez la note avec la version qui l’a écrite.
    [choice] Choisissez-en un autre, ou ouvrez la note avec la version qui l’a écrite.
    [field-near] Corrigez le nom dans le fichier, ou ouvrez la note avec la version qui l’a écrite.
   *[field] Ouvrez la note avec la version qui l’a écrite.
}
finding-W25 = Les documents n’ont pas encore de libellés dans la langue « { $code } » : ils sont en anglais.
finding-W25-remedy = Choisissez l’une des langues { $known }, ou assurez-vous que des libellés en anglais conviennent aux lecteurs.
finding-W26 = { $problem ->
    [few] « { $figure } » doit avoir un graphique, qui demande des valeurs pour { $limit } périodes au moins : il est omis.
   *[many] « { $figure } » doit avoir un graphique de { $count } périodes, et { $limit } sont le maximum : il est omis.
}
finding-W26-remedy = { $problem ->
    [few] Ajoutez la valeur d’une autre période, ou renoncez au graphique.
   *[many] Donnez moins de périodes ou de plus longues, ou renoncez au graphique : le tableau les contient toutes.
}

## Preview

paper-shown = Document : { $title }
paper-choose = Afficher comme { $title }
paper-internal = interne
paper-releasable = à diffuser
paper-facts = { $audience }, { $limit ->
    [one] { $limit } page au plus
   *[other] { $limit } pages au plus
}
paper-keep = Adopter pour cette note
paper-keep-why = La note s’ouvrira désormais sur le document affiché
paper-keep-is-own = La note s’ouvre sur le document affiché
preview-page = { $page } / { $pages }
preview-page-name = Page { $page } sur { $pages }
preview-zoom = { $percent } %
preview-zoom-in = Agrandir les pages
preview-zoom-out = Réduire les pages
preview-fit-page = Ajuster à la page entière
preview-length = { $length } sur { $limit } { $limit ->
    [one] page
   *[other] pages
}
preview-length-help = Longueur du document, et longueur permise
preview-length-over = Le document dépasse la longueur permise
preview-fit = Ajuster à la largeur
preview-failed = Les pages n’ont pu être composées : { $message }
preview-show = Afficher l’aperçu
preview-hide = Masquer l’aperçu

## Questions and messages

unsaved-title = Enregistrer les modifications de « { $name } » ?
unsaved-text = Elles seront perdues sinon.
unsaved-save = Enregistrer
unsaved-discard = Ne pas enregistrer
cancel = Annuler
dismiss = Fermer
path-title-open = Ouvrir une note
path-title-save = Enregistrer la note sous
path-title-export = Exporter le PDF sous
path-title-image = Choisir une image
file-kind-note = Note
file-kind-open = Notes, et documents qui en emportent une
file-kind-pdf = PDF
file-kind-image = Image
path-label = Chemin du fichier
path-hint = La boîte de dialogue du système n’est pas disponible ici. Saisissez le chemin complet du fichier.
path-replace = Remplacer le fichier s’il existe déjà
path-accept = OK
dialog-pending = La boîte de dialogue est ouverte.
dialog-type = Saisir plutôt un chemin
toast-saved = Enregistré
toast-exported = { $pages ->
    [one] Exporté vers { $path } ({ $pages } page). { $carried }
   *[other] Exporté vers { $path } ({ $pages } pages). { $carried }
}
not-accessible = Ce n’est pas un PDF/UA, car une image n’a pas de description.
not-archived = Ce n’est ni un PDF/A ni un PDF/UA, car un caractère ne figure dans aucune des polices.
carried-nothing = Il n’emporte pas de note.
carried-whole = Il emporte toute la note.
carried-part = { $count ->
    [0] Il emporte ce que ses lecteurs peuvent voir de la note.
    [one] Il emporte ce que ses lecteurs peuvent voir de la note, moins { $count } élément de mention supérieure.
   *[other] Il emporte ce que ses lecteurs peuvent voir de la note, moins { $count } éléments de mention supérieure.
}
failed-open = { $path } n’a pu être ouvert
failed-open-remedy = Rien n’a été modifié. Si le fichier a été édité à la main, corrigez-le à l’endroit indiqué ; sinon, demandez-en une autre copie.
failed-save = { $path } n’a pu être enregistré
failed-save-remedy = Votre travail est toujours là. Enregistrez-le sous un autre nom ou dans un autre dossier.
failed-export = { $path } n’a pu être exporté
failed-export-remedy = Choisissez un autre nom ou dossier, ou fermez le fichier dans le programme qui l’affiche.
failed-image = { $path } n’a pu être repris
failed-image-remedy = La note est inchangée. Choisissez une autre image, ou enregistrez celle-ci en PNG ou JPEG.
failed-edit = La modification n’a pas été faite
failed-edit-remedy = La note est comme avant.
failed-settings = Vos choix n’ont pu être conservés
broken-settings = Vos réglages n’ont pu être lus et ont été mis de côté
saved-backup = Le fichier avait été édité à la main. L’original, avec ses commentaires, est conservé ici :
saved-in-place = Le fichier n’a pu être écrit que sur place. Une copie est conservée ici :
from-paper = Cette note provient de { $path }. Un nom sera demandé à l’enregistrement.
from-paper-part = Elle peut ne contenir que ce que les lecteurs de ce document peuvent voir.
read-only = Cette note a été écrite par une version plus récente de Chancery. Elle peut être consultée, non modifiée.

## Final notes

final-since-by = Définitive depuis le { $day } (par { $name })
final-since = Définitive depuis le { $day }
final-by = Définitive (par { $name })
final-plain = Définitive
final-in-vain = Ce document comporte des erreurs ; ses pages restent donc marquées comme projet.
final-title = Rendre « { $name } » définitive ?
final-text = Les pages ne sont plus marquées comme projet, et la note ne peut qu’être consultée tant qu’elle n’est pas rouverte.
final-name = Votre nom
final-accept = Rendre définitive
final-refused-title = Cette note ne peut pas encore être rendue définitive
final-refused-text = { $count ->
    [one] { $count } erreur fait obstacle
   *[other] { $count } erreurs font obstacle
} au document « { $paper } ». Choisissez-en une pour aller à son champ.
final-refused-close = Fermer
reopen-title = Rouvrir « { $name } » ?
reopen-text = Elle redevient un projet, en version { $version }. Qui l’a rouverte, et quand, reste consigné dans la note.
reopen-accept = Rouvrir
toast-final = La note est définitive
toast-reopened = La note est de nouveau un projet, version { $version }
toast-follow-up = Les personnes, les sources et ce qui reste à faire ont été gardés

## Months and days

month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
day-in-words = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
day-fillers = le
day-endings = er
day-month-1 = janvier
day-month-2 = février
day-month-3 = mars
day-month-4 = avril
day-month-5 = mai
day-month-6 = juin
day-month-7 = juillet
day-month-8 = août
day-month-9 = septembre
day-month-10 = octobre
day-month-11 = novembre
day-month-12 = décembre
weekday-1 = lu
weekday-2 = ma
weekday-3 = me
weekday-4 = je
weekday-5 = ve
weekday-6 = sa
weekday-7 = di

## Records

record-Note = Document
record-Marking = Mention de protection
record-Meeting = Réunion
record-Texts = Textes
record-PreviousMeeting = Réunion précédente
item-Source = Source { $number }
item-Delegation = Délégation { $number }
item-Participant = Participant { $number }
item-Topic = Sujet { $number }
item-Position = Position { $number }
item-DefensivePoint = Réponse { $number }
item-Agreement = Accord { $number }
item-Signatory = Signataire { $number }
item-Figure = Chiffre { $number }
item-Value = Valeur { $number }
item-Freeze = Version définitive { $number }
item-Clearance = Visa { $number }
item-Quote = Citation { $number }
item-Action = Suite à donner { $number }
item-Claim = Affirmation { $number }
item-ProgrammeItem = Étape du programme { $number }
item-Bilateral = Entretien en marge { $number }
item-JointParagraph = Paragraphe { $number }
item-JointVersion = Langue { $number }
item-Annex = Annexe { $number }
item-CustomSection = Rubrique { $number }

## Fields

field-Note-format = Format du fichier
field-Note-min_reader = Format le plus ancien autorisé à modifier
field-Note-id = Identifiant
field-Note-reference = Référence
field-Note-title = Titre
field-Note-date = Date de la note
field-Note-language = Langue du document
field-Note-originator = Service émetteur
field-Note-author = Rédacteur
field-Note-addressee = Destinataire
field-Note-copies = Copies
field-Note-stage = Stade
field-Note-version = Version
field-Note-template = Modèle
field-Note-marking = Mention de protection
field-Note-sources = Sources
field-Note-meeting = Réunion
field-Note-participants = Participants
field-Note-topics = Sujets
field-Note-agreements = Accords
field-Note-figures = Chiffres
field-Marking-scheme = Régime
field-Marking-level = Niveau
field-Marking-caveat = Restriction de diffusion
field-Marking-copy_number = Numéro d’exemplaire
field-Source-key = Clé
field-Source-publisher = Éditeur
field-Source-title = Titre
field-Source-url = Adresse web
field-Source-date = Publié le
field-Source-accessed = Consulté le
field-Meeting-kind = Type de réunion
field-Meeting-status = Statut
field-Meeting-date = Date
field-Meeting-last_day = Dernier jour
field-Meeting-start = Début
field-Meeting-end = Fin
field-Meeting-zone = Fuseau horaire
field-Meeting-city = Ville
field-Meeting-country = Pays
field-Meeting-venue = Lieu
field-Delegation-key = Clé
field-Delegation-state = État
field-Delegation-name = Nom court
field-Delegation-formal_name = Nom officiel
field-Delegation-role = Qualité dans la réunion
field-Delegation-ours = Notre délégation
field-Delegation-members = Participants
field-Participant-name = Nom
field-Participant-honorific = Civilité
field-Participant-post = Fonction
field-Participant-organisation = Organisme
field-Participant-function = Rôle dans la délégation
field-Participant-present = Présence
field-Note-objectives = Objectifs
field-Note-texts = Textes
field-Note-press_lines = Éléments pour la presse
field-Texts-purpose = Objet
field-Texts-why_now = Pourquoi maintenant
field-Texts-top_lines = Messages clés
field-Texts-sensitivities = Points sensibles
field-Participant-native_name = Nom dans son écriture
field-Participant-pronunciation = Prononciation
field-Participant-biography = Notice biographique
field-Topic-title = Titre
field-Topic-treatment = Avancement
field-Topic-background = Contexte
field-Topic-points = Éléments de langage
field-Topic-positions = Positions
field-Topic-defensive_points = Éléments défensifs
field-Topic-outcome = Résultat
field-Topic-planned = Prévu
field-Topic-raised = Abordé
field-Topic-marking = Mention de protection
field-Topic-releasable = Peut être diffusé
field-Position-delegation = Partie
field-Position-text = Position
field-DefensivePoint-if_raised = S’ils évoquent
field-DefensivePoint-response = Nous répondons
field-Agreement-title = Titre
field-Agreement-kind = Type de texte
field-Agreement-level = Conclu entre
field-Agreement-parties = Parties
field-Agreement-signatories = Signataires
field-Agreement-status = État
field-Agreement-signed_on = Signé le
field-Agreement-signed_at = Signé à
field-Agreement-binding = Juridiquement contraignant
field-Agreement-marking = Mention de protection
field-Agreement-releasable = Peut être diffusé
field-Signatory-name = Nom
field-Signatory-party = Signe pour
field-Figure-measure = Grandeur
field-Figure-label = Ce qui est mesuré
field-Figure-qualifier = Précision
field-Figure-values = Valeurs
field-Figure-scale = Échelle
field-Figure-unit = Unité
field-Figure-source = Source
field-Figure-status = État
field-Figure-remark = Remarque
field-Figure-marking = Mention de protection
field-Figure-releasable = Peut être diffusé
field-Value-period = Période
field-Value-number = Nombre
field-Note-derived_from = Établie à partir de
field-Note-freezes = Versions définitives
field-Note-clearances = Visas
field-Note-quotes = Citations
field-Note-actions = Suites à donner
field-Note-claims = Affirmations de tiers
field-Note-programme = Programme
field-Note-joint_text = Texte conjoint
field-Note-joint_title = Titre du texte conjoint
field-Note-joint_copy = Exemplaire établi pour
field-Note-bilaterals = Entretiens en marge
field-Note-annexes = Annexes
field-Note-custom_sections = Autres rubriques
field-Texts-summary = Résumé
field-Texts-summary_releasable = Le résumé peut être diffusé
field-Texts-opening_line = Phrase d’ouverture
field-Texts-logistics = Logistique
field-Texts-avoid = À éviter
field-Texts-gift = Cadeau et photographie
field-Texts-contacts = Contacts
field-Texts-intervention = Intervention
field-Texts-scenario = Déroulé
field-Texts-outcome_document = Document final
field-Texts-distribution = Diffusion
field-Texts-comment = Commentaire
field-Freeze-frozen_by = Rendue définitive par
field-Freeze-frozen_on = Rendue définitive le
field-Freeze-reopened_by = Rouverte par
field-Freeze-reopened_on = Rouverte le
field-Marking-review_date = À réexaminer le
field-Clearance-step = Étape
field-Clearance-name = Nom
field-Clearance-post = Fonction
field-Clearance-status = État
field-Clearance-date = Date
field-Meeting-category = Catégorie de visite
field-Meeting-initiated_by = À l’initiative de
field-Meeting-languages = Langues parlées
field-Meeting-interpretation = Interprétation
field-Meeting-first_of_kind = Première du genre
field-Meeting-first_of_kind_source = Source de cette indication
field-Meeting-previous = Réunion précédente
field-PreviousMeeting-note = Identifiant de sa note
field-PreviousMeeting-date = Date
field-PreviousMeeting-place = Lieu
field-PreviousMeeting-promised = Engagements pris
field-ProgrammeItem-day = Jour
field-ProgrammeItem-start = Début
field-ProgrammeItem-end = Fin
field-ProgrammeItem-place = Lieu
field-ProgrammeItem-item = Étape
field-ProgrammeItem-lead = Conduite par
field-ProgrammeItem-press = Presse
field-ProgrammeItem-dress = Tenue
field-Bilateral-counterpart = Avec
field-Bilateral-day = Jour
field-Bilateral-start = Début
field-Bilateral-end = Fin
field-Bilateral-place = Lieu
field-Bilateral-subject = Objet
field-Delegation-organisation = Organisation
field-Delegation-zone = Fuseau horaire
field-Participant-family_name = Nom de famille
field-Participant-variants = Autres graphies
field-Participant-rank = Ordre de préséance
field-Participant-address_spoken = Titre d’appel à l’oral
field-Participant-address_written = Titre d’appel à l’écrit
field-Topic-key = Clé
field-Quote-speaker = Auteur
field-Quote-text = Propos
field-Quote-form = Forme
field-Quote-source = Source
field-Quote-marking = Mention de protection
field-Quote-releasable = Peut être diffusé
field-Agreement-key = Clé
field-Agreement-witnesses = Témoins
field-Agreement-languages = Langues
field-Agreement-term = Durée
field-Agreement-topic = Sujet
field-Agreement-follow_up = Suivi
field-Action-key = Clé
field-Action-text = Ce qui est à faire
field-Action-owner = Responsable
field-Action-side = Partie
field-Action-supporting = En liaison avec
field-Action-due = Échéance
field-Action-status = État
field-Action-topic = Sujet
field-Action-agreement = Accord
field-Action-carried_over = De la réunion précédente
field-Action-marking = Mention de protection
field-Action-releasable = Peut être diffusé
field-Figure-from = De
field-Figure-to = Vers
field-Figure-reporter = Déclaré par
field-Figure-basis = Base
field-Figure-chart = Graphique
field-Value-growth = Croissance indiquée, %
field-Claim-text = Affirmation
field-Claim-attributed_to = Attribuée à
field-Claim-source = Source
field-JointParagraph-versions = Langues
field-JointParagraph-releasable = Peut être diffusé
field-JointVersion-language = Langue
field-JointVersion-text = Paragraphe
field-Annex-title = Titre
field-Annex-text = Texte
field-Annex-image = Image
field-Annex-caption = Légende
field-Annex-alternative = Ce que montre l’image
field-Annex-marking = Mention de protection
field-Annex-releasable = Peut être diffusée
field-CustomSection-title = Titre
field-CustomSection-text = Texte

## Choices

choice-Note-stage-Draft = Projet
choice-Note-stage-Cleared = Visé
choice-Note-stage-Final = Définitif
choice-Meeting-kind-Bilateral = Entretien bilatéral
choice-Meeting-kind-Multilateral = Réunion multilatérale
choice-Meeting-kind-CourtesyCall = Visite de courtoisie
choice-Meeting-kind-PhoneCall = Entretien téléphonique
choice-Meeting-kind-VideoCall = Visioconférence
choice-Meeting-kind-SideEvent = Événement parallèle
choice-Meeting-kind-Visit = Visite
choice-Meeting-status-Planned = Prévue
choice-Meeting-status-Held = Tenue
choice-Meeting-status-Cancelled = Annulée
choice-Delegation-role-Host = Hôte
choice-Delegation-role-Visitor = Visiteur
choice-Delegation-role-Chair = Présidence
choice-Delegation-role-Member = Membre
choice-Participant-function-Head = Chef de délégation
choice-Participant-function-Delegate = Délégué
choice-Participant-function-Ambassador = Ambassadeur
choice-Participant-function-Interpreter = Interprète
choice-Participant-function-NoteTaker = Secrétaire de séance
choice-Participant-present-Yes = Oui
choice-Participant-present-No = Non
choice-Participant-present-Excused = Excusé
choice-Topic-treatment-Discussed = Évoqué
choice-Topic-treatment-Interest = Intérêt manifesté
choice-Topic-treatment-Ready = Prêt à agir
choice-Topic-treatment-Agreed = Convenu
choice-Topic-treatment-Signed = Signé
choice-Topic-treatment-Disagreed = Désaccord
choice-Agreement-kind-Treaty = Traité
choice-Agreement-kind-Agreement = Accord
choice-Agreement-kind-MemorandumOfUnderstanding = Mémorandum d’entente
choice-Agreement-kind-Protocol = Protocole
choice-Agreement-kind-JointDeclaration = Déclaration conjointe
choice-Agreement-kind-Roadmap = Feuille de route
choice-Agreement-kind-ActionPlan = Plan d’action
choice-Agreement-kind-AgreedMinutes = Procès-verbal agréé
choice-Agreement-kind-Contract = Contrat
choice-Agreement-level-State = États
choice-Agreement-level-Government = Gouvernements
choice-Agreement-level-Ministry = Ministères
choice-Agreement-level-Corporate = Entreprises
choice-Agreement-status-Negotiating = En négociation
choice-Agreement-status-Initialled = Paraphé
choice-Agreement-status-Signed = Signé
choice-Agreement-status-Ratified = Ratifié
choice-Agreement-status-InForce = En vigueur
choice-Agreement-status-Expired = Expiré
choice-Agreement-binding-Unknown = Non précisé
choice-Agreement-binding-Yes = Oui
choice-Agreement-binding-No = Non
choice-Figure-measure-Turnover = Échanges commerciaux
choice-Figure-measure-Exports = Exportations
choice-Figure-measure-Imports = Importations
choice-Figure-measure-DirectInvestment = Investissements directs
choice-Figure-measure-Share = Part
choice-Figure-measure-Count = Effectif
choice-Figure-measure-Custom = Autre chose
choice-Figure-qualifier-Exact = Exactement
choice-Figure-qualifier-About = Environ
choice-Figure-qualifier-Over = Plus de
choice-Figure-qualifier-Under = Moins de
choice-Figure-qualifier-Target = Objectif
choice-Figure-scale-Thousand = Millier
choice-Figure-scale-Million = Million
choice-Figure-scale-Billion = Milliard
choice-Figure-status-Confirmed = Confirmé
choice-Figure-status-Disputed = Contesté
choice-Clearance-step-Drafted = Rédaction
choice-Clearance-step-Cleared = Visa
choice-Clearance-step-Approved = Approbation
choice-Clearance-status-Pending = Attendu
choice-Clearance-status-Given = Donné
choice-Clearance-status-Refused = Refusé
choice-Meeting-category-State = Visite d’État
choice-Meeting-category-Official = Visite officielle
choice-Meeting-category-Working = Visite de travail
choice-Meeting-category-Transit = Transit
choice-Meeting-category-Private = Visite privée
choice-Meeting-interpretation-NotNeeded = Non nécessaire
choice-Meeting-interpretation-Consecutive = Consécutive
choice-Meeting-interpretation-Simultaneous = Simultanée
choice-Meeting-interpretation-Whispered = Chuchotée
choice-ProgrammeItem-press-Open = Ouvert à la presse
choice-ProgrammeItem-press-Closed = Fermé à la presse
choice-Quote-form-Verbatim = Textuelle
choice-Quote-form-Translated = Traduite
choice-Quote-form-Paraphrase = Paraphrase
choice-Action-status-Open = En cours
choice-Action-status-Done = Fait
choice-Action-status-Dropped = Abandonné
choice-Figure-basis-Fob = FAB
choice-Figure-basis-Cif = CAF
choice-Figure-chart-Bars = Barres
choice-Figure-chart-Line = Courbe

## Papers in other formats

command-export-word = Exporter pour Word
command-export-word-help = Écrire le document au format Word, pour le corriger
command-export-html = Exporter en page web
command-export-html-help = Écrire le document en un seul fichier HTML
command-export-markdown = Exporter en Markdown
command-export-markdown-help = Écrire le document en texte avec titres, listes et tableaux en Markdown
command-export-text = Exporter en texte brut
command-export-text-help = Écrire le document en lignes de 72 colonnes, pour courriels et télégrammes
menu-export-as = Exporter sous
path-title-export-as = Exporter le document sous
file-kind-docx = Document Word
file-kind-html = Page web
file-kind-md = Markdown
file-kind-txt = Texte brut
toast-exported-document = Exporté vers { $path }. Il n’emporte pas de note.

command-read-remarks = Lire les commentaires de Word…
command-read-remarks-help = Afficher ce que d’autres ont écrit dans le document Word à côté des champs concernés
command-next-remark = Remarque suivante
command-next-remark-help = Aller au champ de la remarque suivante venue de Word
command-previous-remark = Remarque précédente
command-previous-remark-help = Aller au champ de la remarque précédente
command-take-remark = Reprendre la modification
command-take-remark-help = Donner au champ le texte qu’il a dans Word et passer à la remarque suivante
command-dismiss-remark = Écarter la remarque
command-dismiss-remark-help = Ranger la remarque et passer à la suivante
command-take-all-remarks = Reprendre toutes les modifications
command-take-all-remarks-help = Reprendre toutes les modifications de Word en une seule étape, que l’on peut annuler ; les commentaires restent
path-title-remarks = Lire les commentaires d’un document Word
remarks-title = Remarques de Word
remarks-count = { $count } sur { $all } à traiter
remarks-all-done = Toutes les remarques sont traitées
remarks-left = { $count ->
    [one] { $count } remarque à traiter
   *[other] { $count } remarques à traiter
}
remarks-said = Les remarques de Word ont été lues : { $left }
remarks-said-taken = Modification reprise : { $left }
remarks-said-dismissed = Remarque écartée : { $left }
remarks-taken-all = { $count ->
    [one] { $count } modification reprise
   *[other] { $count } modifications reprises
}
remarks-comment = Commentaire
remarks-inserted = Mots ajoutés
remarks-deleted = Mots supprimés
remarks-changed = Mots modifiés
remarks-about = Sur « { $words } »
remarks-before = Actuellement
remarks-after = Avec la modification
remarks-was = Avant, dans Word
remarks-is = Modifié, dans Word
remarks-now = Ici aujourd’hui : « { $words } »
remarks-nothing = (aucun texte)
remarks-words-out = Supprimé : { $words }
remarks-words-in = Ajouté : { $words }
remarks-why-whole = Ce texte a été modifié ici entre-temps, au même endroit. Comparez les deux, puis modifiez le texte vous-même ou utilisez celui de Word.
remarks-why-by-hand = Cette modification ne peut pas être placée seule dans un champ. Faites-la vous-même là où elle doit figurer.
remarks-why-gone = Le texte concerné ne figure plus dans le document.
remarks-take = Reprendre
remarks-take-name = Reprendre la remarque { $number } : { $field }
remarks-use = Utiliser le texte de Word
remarks-use-name = Utiliser le texte de Word de la remarque { $number } : { $field }
remarks-dismiss = Écarter
remarks-dismiss-name = Écarter la remarque { $number } : { $field }
remarks-done = Traité
remarks-done-name = Remarque { $number } traitée : { $field }
remarks-more = { $count ->
    [one] { $count } autre remarque sur ce champ figure dans la liste ci-dessous
   *[other] { $count } autres remarques sur ce champ figurent dans la liste ci-dessous
}
remarks-more-lines = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}
remarks-fieldless = Sans champ propre
remarks-fieldless-head = Sans champ : le texte concerné a disparu ou appartient au modèle
remarks-go = Remarque { $number }, { $kind }, { $field } : { $words }
remarks-take-all = Reprendre toutes les modifications
remarks-bring-back = Rétablir les remarques écartées ({ $count })
remarks-show = Afficher les remarques
remarks-hide = Masquer les remarques
remarks-put-away = Ranger les remarques
remarks-none = { $path } ne contient ni commentaires ni modifications suivies
remarks-none-text = Dans Word, le suivi des modifications doit être activé pour que les modifications soient visibles ici. Ce qui a été modifié sans lui n’est plus marqué.
remarks-failed = { $path } n’a pas pu être lu
remarks-failed-remedy = Choisissez un document exporté au format Word, ou enregistrez celui-ci encore une fois dans Word au format .docx.
remarks-another = { $path } est-il un document de cette note ?
remarks-another-text = Le document indique qu’il provient d’une autre note. Ses remarques peuvent tout de même être affichées ; celles dont les mots ne figurent pas dans cette note restent sans champ.
remarks-unclear = { $path } est-il un document de cette note ?
remarks-unclear-text = Le document n’indique pas de quelle note il provient, et peu de ce qu’il dit figure dans celle-ci. Ses remarques peuvent tout de même être affichées ; celles dont les mots ne figurent pas dans cette note restent sans champ.
remarks-accept = Afficher ses remarques
remarks-leave = Laisser
remarks-no-note = { $path } est revenu de Word
remarks-no-note-text = Ouvrez d’abord la note dont il provient, puis déposez-y de nouveau le document.
remarks-gone = Les remarques de { $path } ne peuvent pas être affichées de nouveau
remarks-gone-text = Elles n’ont pas toutes été traitées. Si le document se trouve maintenant ailleurs, relisez-le à cet endroit.
remarks-not-kept = Les remarques déjà traitées ne sont pas mémorisées
