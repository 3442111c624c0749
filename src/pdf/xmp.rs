//! The metadata packet (ISO 16684-1, XMP): what a file says about itself, as XML. Owns its text and how the note's identity is read back
//! from a file; knows nothing of the rest of the file.

use super::Properties;
use super::standards::Standards;

/// The program as files name it.
pub(super) const PRODUCER: &str = concat!("Chancery ", env!("CARGO_PKG_VERSION"));

/// Files above this size are not searched: ours are a thousandth of it.
const LARGEST_FILE: usize = 64 << 20;
/// Packets above this length are not ours.
const LONGEST_PACKET: usize = 64 << 10;

const HEADER: &[u8] = b"%PDF-1.";
const END_OF_FILE: &[u8] = b"%%EOF";
const PACKET_START: &[u8] = b"<?xpacket begin=";
const PACKET_END: &[u8] = b"<?xpacket end=";
const PRODUCER_START: &str = "<pdf:Producer>Chancery ";
const ID_START: &str = "<xmpMM:DocumentID>uuid:";
const ID_END: &str = "</xmpMM:DocumentID>";

/// PDF/A wants to be told of every schema it does not know itself, such as that of PDF/UA (ISO 19005-3, 6.6.2.3).
const UA_SCHEMA: &str = "
   <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">
    <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">
     <pdfaProperty:name>part</pdfaProperty:name>
     <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
     <pdfaProperty:category>internal</pdfaProperty:category>
     <pdfaProperty:description>The part of ISO 14289 the file keeps to</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
   </rdf:li></rdf:Bag></pdfaExtension:schemas>";

/// The packet for these properties. It says what the document information dictionary says.
pub(super) fn packet(properties: &Properties, standards: Standards) -> String {
    let mut fields = String::new();
    let mut field = |present: bool, text: String| {
        if present {
            fields.push_str("\n   ");
            fields.push_str(&text);
        }
    };
    let Properties { title, author, language, id, date, attachment: _ } = properties;
    field(true, "<dc:format>application/pdf</dc:format>".to_owned());
    field(
        !title.is_empty(),
        format!("<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{}</rdf:li></rdf:Alt></dc:title>", escaped(title)),
    );
    field(
        !author.is_empty(),
        format!("<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>", escaped(author)),
    );
    field(
        !language.is_empty(),
        format!("<dc:language><rdf:Bag><rdf:li>{}</rdf:li></rdf:Bag></dc:language>", escaped(language)),
    );
    field(true, format!("<pdf:Producer>{PRODUCER}</pdf:Producer>"));
    field(
        date.is_some(),
        format!("<xmp:CreateDate>{}</xmp:CreateDate>", date.map(|day| day.to_string()).unwrap_or_default()),
    );
    field(!id.is_empty(), format!("{ID_START}{}{ID_END}", escaped(id)));
    let Standards { archive, is_accessible } = standards;
    if let Some((part, level)) = archive {
        field(true, format!("<pdfaid:part>{part}</pdfaid:part>"));
        field(true, format!("<pdfaid:conformance>{level}</pdfaid:conformance>"));
    }
    field(is_accessible, format!("<pdfuaid:part>1</pdfuaid:part>{UA_SCHEMA}"));
    // The identifier in the opening line is fixed by the standard (ISO 16684-1, 7.3.2).
    format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>
<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">
 <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">
  <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" \
         xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\" \
         xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\" \
         xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" \
         xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" \
         xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">{fields}
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end=\"r\"?>"
    )
}

/// The identity of the note a PDF was made from, if it is a file of ours as we wrote it.
///
/// None for any other file: foreign, cut short, or changed since by a program that appends to files (so that a remark
/// somebody put on the page is not overwritten). The time is linear in the length; files over 64 MiB are not read.
pub fn note_id(bytes: &[u8]) -> Option<String> {
    if bytes.len() > LARGEST_FILE || !bytes.starts_with(HEADER) || !bytes.trim_ascii_end().ends_with(END_OF_FILE) {
        return None;
    }
    // Each later change appends a section with an end of its own, and mostly a packet of its own.
    only(bytes, END_OF_FILE)?;
    let start = only(bytes, PACKET_START)?;
    let packet = &bytes[start..];
    let packet = &packet[..packet.len().min(LONGEST_PACKET)];
    let packet = std::str::from_utf8(&packet[..find(packet, PACKET_END)?]).ok()?;
    if !packet.contains(PRODUCER_START) {
        return None;
    }
    let (_, rest) = packet.split_once(ID_START)?;
    let (id, rest) = rest.split_once(ID_END)?;
    (!id.is_empty() && !rest.contains(ID_START)).then(|| unescaped(id))
}

/// Where `needle` stands, if it stands there only.
fn only(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    let first = find(bytes, needle)?;
    find(&bytes[first + 1..], needle).is_none().then_some(first)
}

fn find(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    let mut from = 0;
    loop {
        let place = from + bytes.get(from..)?.iter().position(|byte| *byte == needle[0])?;
        if bytes[place..].starts_with(needle) {
            return Some(place);
        }
        from = place + 1;
    }
}

/// The text as XML content. Characters that XML 1.0 cannot hold are left out.
fn escaped(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut escaped, character| {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'.. => escaped.push(character),
            _ => {}
        }
        escaped
    })
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    const STANDARDS: Standards = Standards { archive: Some((2, 'A')), is_accessible: true };

    #[test]
    fn characters_of_xml_are_escaped_and_come_back() {
        let text = "R&D <\"quoted\"> \u{1}é";
        assert_eq!(escaped(text), "R&amp;D &lt;&quot;quoted&quot;&gt; é");
        assert_eq!(unescaped(&escaped("&lt;&amp;")), "&lt;&amp;");
    }

    #[test]
    fn an_undated_note_gives_no_date() {
        let packet = packet(&Properties::default(), STANDARDS);
        assert!(!packet.contains("Date"), "{packet}");
        assert!(!packet.contains("DocumentID"), "{packet}");
    }

    #[test]
    fn a_file_that_was_appended_to_is_not_ours() {
        let properties = Properties { id: "an-id".to_owned(), ..Properties::default() };
        let file = format!("%PDF-1.7\n{}\n%%EOF", packet(&properties, STANDARDS));
        assert_eq!(note_id(file.as_bytes()).as_deref(), Some("an-id"));
        assert_eq!(note_id(format!("{file}\n1 0 obj\n%%EOF").as_bytes()), None);
        assert_eq!(note_id(format!("{file}\n1 0 obj").as_bytes()), None);
    }
}
