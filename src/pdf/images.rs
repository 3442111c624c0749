//! The images of a file. Owns their names and streams: each image once, however often it is shown.

use std::sync::Arc;

use lopdf::{Dictionary, Document, Object, Stream, dictionary};

use crate::layout::{Colours, Image, Mark, Page, Pixels};

/// The images on some pages, in the order in which they first stand there.
#[derive(Debug, Default)]
pub(super) struct Images<'a>(Vec<&'a Arc<Image>>);

impl<'a> Images<'a> {
    /// The images of these pages.
    pub(super) fn of(pages: &'a [Page]) -> Self {
        let mut images = Self::default();
        for item in pages.iter().flat_map(|page| &page.items) {
            if let Mark::Image { image, .. } = &item.mark
                && images.place(image).is_none()
            {
                images.0.push(image);
            }
        }
        images
    }

    /// The name content streams call an image by.
    pub(super) fn name(&self, image: &Arc<Image>) -> Option<String> {
        self.place(image).map(name)
    }

    fn place(&self, image: &Arc<Image>) -> Option<usize> {
        self.0.iter().position(|known| Arc::ptr_eq(known, image) || known == &image)
    }

    /// Adds the images to a document; what comes back is the resource of every page that shows one.
    pub(super) fn add_to(&self, document: &mut Document) -> Option<Dictionary> {
        if self.0.is_empty() {
            return None;
        }
        let mut resources = Dictionary::new();
        for (place, image) in self.0.iter().enumerate() {
            let stream = document.add_object(stream(image));
            resources.set(name(place), Object::Reference(stream));
        }
        Some(resources)
    }
}

fn name(place: usize) -> String {
    format!("I{place}")
}

/// An image (ISO 32000-1, 8.9.5) of eight bits for a colour.
fn stream(image: &Image) -> Stream {
    let colours = match image.colours {
        Colours::Grey => "DeviceGray",
        Colours::Rgb => "DeviceRGB",
    };
    let mut dictionary = dictionary! {
        "Type" => "XObject",
        "Subtype" => "Image",
        "Width" => i64::from(image.width),
        "Height" => i64::from(image.height),
        "ColorSpace" => colours,
        "BitsPerComponent" => 8,
    };
    match &image.pixels {
        Pixels::Plain(bytes) => Stream::new(dictionary, bytes.clone()),
        Pixels::Jpeg(bytes) => {
            dictionary.set("Filter", "DCTDecode");
            Stream::new(dictionary, bytes.clone()).with_compression(false)
        }
    }
}
