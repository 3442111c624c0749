//! The bytes of a file: objects as text, packed into streams, and the table of where they stand. Owns how they are packed;
//! knows nothing of what they mean.
//!
//! lopdf can write files too, but asks each object through several copies of the whole; ours goes once over them.

use std::{io::Write as _, num::NonZero, thread};

use flate2::{Compression, write::ZlibEncoder};
use lopdf::{Dictionary, Document, Object, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};

use super::operators::{write_integer, write_number};

/// ISO 32000-1.
const HEADER: &[u8] = b"%PDF-1.7\n";

/// Four bytes above 127 tell programs that move files that this is no text (ISO 32000-1, 7.5.2).
const BINARY_MARK: &[u8] = b"%\xe2\xe3\xcf\xd3\n";

/// How hard data is packed, from 1 to 9. A paper of 120 pages is 0.6% smaller with 9, for half as much time again, and 7% larger
/// with 4, in half the time.
const EFFORT: Compression = Compression::new(6);

/// How many objects an object stream holds: readers unpack a whole one to find one object.
const OBJECTS_IN_STREAM: usize = 200;

/// How a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Packing {
    /// As small as it goes, with an identifier made from all its bytes: a file to hand in.
    Small,
    /// As fast as it goes, without an identifier: something to look at.
    None,
}

/// Writes a document.
pub(super) fn written(document: Document, packing: Packing) -> Vec<u8> {
    let mut file = File { bytes: Vec::with_capacity(64 << 10), places: Vec::new(), packing };
    file.bytes.extend_from_slice(HEADER);
    file.bytes.extend_from_slice(BINARY_MARK);
    file.places.resize(document.max_id as usize + 1, Place::Free);
    let mut gathered: Vec<(u32, Object)> = Vec::new();
    let mut objects = document.objects;
    if packing == Packing::Small {
        pack_all(objects.values_mut().filter_map(|object| object.as_stream_mut().ok()).collect());
    }
    for ((number, _), object) in objects {
        match object {
            Object::Stream(stream) => file.stream(number, stream),
            object if packing == Packing::None => file.object(number, &object),
            object => gathered.push((number, object)),
        }
    }
    for objects in gathered.chunks(OBJECTS_IN_STREAM) {
        file.object_stream(objects);
    }
    file.end(&document.trailer);
    file.bytes
}

/// Packs the data of a stream, if that makes it smaller and it is not packed yet.
pub(super) fn pack(stream: &mut Stream) {
    if !stream.allows_compression || stream.dict.has(b"Filter") {
        return;
    }
    let packed = packed(&stream.content);
    // Plain data that ends in half an end of line cannot be told from its end; see `end_plainly`.
    if packed.len() + FILTER.len() < stream.content.len() || stream.content.ends_with(b"\r") {
        stream.dict.set("Filter", "FlateDecode");
        stream.content = packed;
    }
}

/// Packs streams, beside one another where there is much of them: packing is half of what a long paper takes.
fn pack_all(mut streams: Vec<&mut Stream>) {
    let size: usize = streams.iter().map(|stream| stream.content.len()).sum();
    let workers = thread::available_parallelism().map_or(1, NonZero::get).min(MOST_WORKERS).min(size / WORTH_A_THREAD);
    if workers < 2 {
        streams.into_iter().for_each(pack);
        return;
    }
    let share = streams.len().div_ceil(workers);
    thread::scope(|scope| {
        for share in streams.chunks_mut(share) {
            scope.spawn(move || share.iter_mut().for_each(|stream| pack(stream)));
        }
    });
}

/// How many threads pack one file at most.
const MOST_WORKERS: usize = 4;

/// How many bytes are packed in the time in which a thread is worth its start: some 3 ms.
const WORTH_A_THREAD: usize = 128 << 10;

/// What a packed stream says more.
const FILTER: &str = "/Filter/FlateDecode";

fn packed(data: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::with_capacity(data.len() / 2), EFFORT);
    // What is written to memory does not fail.
    let _ = encoder.write_all(data);
    let mut packed = encoder.finish().unwrap_or_default();
    end_plainly(&mut packed);
    packed
}

/// Adds a byte behind packed data that ends in a carriage return. With the line feed before `endstream` that would read as one
/// end of line (ISO 32000-1, 7.3.8.1), and the stream as a byte shorter than it says. What follows the end of packed data
/// (RFC 1950, 2.2) is not read.
fn end_plainly(packed: &mut Vec<u8>) {
    if packed.ends_with(b"\r") {
        packed.push(0);
    }
}

/// Where an object stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Free,
    /// At this byte of the file.
    At(usize),
    /// In the object stream of that number, at that place among its objects.
    Within(u32, usize),
}

struct File {
    bytes: Vec<u8>,
    /// By the number of the object.
    places: Vec<Place>,
    packing: Packing,
}

impl File {
    fn begin(&mut self, number: u32) {
        self.places[number as usize] = Place::At(self.bytes.len());
        write_integer(&mut self.bytes, number.into());
        self.bytes.extend_from_slice(b" 0 obj\n");
    }

    fn object(&mut self, number: u32, object: &Object) {
        self.begin(number);
        write_object(&mut self.bytes, object);
        self.bytes.extend_from_slice(b"\nendobj\n");
    }

    fn stream(&mut self, number: u32, mut stream: Stream) {
        if self.packing == Packing::Small {
            pack(&mut stream);
        }
        stream.dict.set("Length", stream.content.len() as i64);
        self.begin(number);
        write_dictionary(&mut self.bytes, &stream.dict);
        self.bytes.extend_from_slice(b"stream\n");
        self.bytes.extend_from_slice(&stream.content);
        self.bytes.extend_from_slice(b"\nendstream\nendobj\n");
    }

    /// A number for an object that belongs to the file alone.
    fn new_number(&mut self) -> u32 {
        self.places.push(Place::Free);
        self.places.len() as u32 - 1
    }

    /// Writes objects as one stream (ISO 32000-1, 7.5.7).
    fn object_stream(&mut self, objects: &[(u32, Object)]) {
        let stream = self.new_number();
        let (mut index, mut bodies) = (Vec::new(), Vec::with_capacity(objects.len() * 80));
        for (place, (number, object)) in objects.iter().enumerate() {
            self.places[*number as usize] = Place::Within(stream, place);
            write_integer(&mut index, (*number).into());
            index.push(b' ');
            write_integer(&mut index, bodies.len() as i64);
            index.push(b' ');
            write_object(&mut bodies, object);
            bodies.push(b'\n');
        }
        let (count, first) = (objects.len() as i64, index.len() as i64);
        index.append(&mut bodies);
        let dictionary = dictionary! { "Type" => "ObjStm", "N" => count, "First" => first };
        self.stream(stream, Stream::new(dictionary, index));
    }

    /// Writes where everything stands, as a stream (ISO 32000-1, 7.5.8).
    fn end(&mut self, trailer: &Dictionary) {
        let number = self.new_number();
        let start = self.bytes.len();
        self.places[number as usize] = Place::At(start);
        let mut dictionary = dictionary! { "Type" => "XRef", "Size" => self.places.len() as i64 };
        dictionary.set("W", vec![Object::Integer(1), Object::Integer(4), Object::Integer(2)]);
        for (key, value) in trailer.iter().filter(|(key, _)| matches!(key.as_slice(), b"Root" | b"Info")) {
            dictionary.set(key.clone(), value.clone());
        }
        if self.packing == Packing::Small {
            // The same content has the same identifier (ISO 32000-1, 14.4).
            let identifier = Sha256::digest(&self.bytes)[..16].to_vec();
            let identifier = Object::String(identifier, StringFormat::Hexadecimal);
            dictionary.set("ID", vec![identifier.clone(), identifier]);
        }
        let mut table = Vec::with_capacity(self.places.len() * 7);
        for place in &self.places {
            let (kind, first, second) = match *place {
                Place::Free => (0, 0, u16::MAX),
                Place::At(byte) => (1, byte as u32, 0),
                Place::Within(stream, place) => (2, stream, place as u16),
            };
            table.push(kind);
            table.extend(first.to_be_bytes());
            table.extend(second.to_be_bytes());
        }
        self.stream(number, Stream::new(dictionary, table));
        self.bytes.extend_from_slice(b"startxref\n");
        write_integer(&mut self.bytes, start as i64);
        self.bytes.extend_from_slice(b"\n%%EOF\n");
    }
}

fn write_object(target: &mut Vec<u8>, object: &Object) {
    match object {
        Object::Null => target.extend_from_slice(b"null"),
        Object::Boolean(value) => target.extend_from_slice(if *value { b"true" } else { b"false" }),
        Object::Integer(number) => write_integer(target, *number),
        Object::Real(number) => write_number(target, *number),
        Object::Name(name) => write_name(target, name),
        Object::String(text, format) => write_string(target, text, *format),
        Object::Array(items) => {
            target.push(b'[');
            for (place, item) in items.iter().enumerate() {
                if place > 0 {
                    target.push(b' ');
                }
                write_object(target, item);
            }
            target.push(b']');
        }
        Object::Dictionary(dictionary) => write_dictionary(target, dictionary),
        Object::Reference((number, _)) => {
            write_integer(target, (*number).into());
            target.extend_from_slice(b" 0 R");
        }
        // A stream stands on its own only.
        Object::Stream(stream) => write_dictionary(target, &stream.dict),
    }
}

fn write_dictionary(target: &mut Vec<u8>, dictionary: &Dictionary) {
    target.extend_from_slice(b"<<");
    for (key, value) in dictionary {
        write_name(target, key);
        if !matches!(value, Object::Name(_) | Object::String(..) | Object::Array(_) | Object::Dictionary(_)) {
            target.push(b' ');
        }
        write_object(target, value);
    }
    target.extend_from_slice(b">>");
}

/// ISO 32000-1, 7.3.5.
fn write_name(target: &mut Vec<u8>, name: &[u8]) {
    target.push(b'/');
    for byte in name {
        match byte {
            b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%' | b'#' => escape(target, *byte),
            b'!'..=b'~' => target.push(*byte),
            _ => escape(target, *byte),
        }
    }
}

fn escape(target: &mut Vec<u8>, byte: u8) {
    target.push(b'#');
    target.extend(hexadecimal(byte));
}

fn hexadecimal(byte: u8) -> [u8; 2] {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    [DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 0xf)]]
}

/// ISO 32000-1, 7.3.4.
fn write_string(target: &mut Vec<u8>, text: &[u8], format: StringFormat) {
    match format {
        StringFormat::Literal => {
            target.push(b'(');
            for byte in text {
                match byte {
                    b'(' | b')' | b'\\' => target.extend([b'\\', *byte]),
                    b'\r' => target.extend_from_slice(b"\\r"),
                    _ => target.push(*byte),
                }
            }
            target.push(b')');
        }
        StringFormat::Hexadecimal => {
            target.push(b'<');
            target.extend(text.iter().copied().flat_map(hexadecimal));
            target.push(b'>');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document() -> Document {
        let mut document = Document::new();
        let text = Object::String(b"a(b)\\c\r\xff".to_vec(), StringFormat::Literal);
        let root = document.add_object(dictionary! { "Type" => "Catalog", "T" => text, "A#b" => Object::Real(0.25) });
        document.add_object(Stream::new(dictionary! {}, b"data ".repeat(100)));
        document.add_object(vec![Object::Null, Object::Boolean(true), Object::Integer(-7), Object::Reference(root)]);
        document.trailer.set("Root", root);
        document
    }

    #[test]
    fn what_was_written_is_read_again() {
        for packing in [Packing::Small, Packing::None] {
            let read = Document::load_mem(&written(document(), packing)).unwrap();
            let wanted = document();
            for (number, object) in &wanted.objects {
                let found = read.get_object(*number).unwrap();
                match object {
                    Object::Stream(stream) => {
                        let found = found.as_stream().unwrap();
                        assert_eq!(found.get_plain_content().unwrap(), stream.content);
                    }
                    object => assert_eq!(found, object),
                }
            }
            assert_eq!(read.trailer.get(b"ID").is_ok(), packing == Packing::Small);
        }
    }

    #[test]
    fn packed_data_does_not_end_in_half_an_end_of_line() {
        let mut data = b"data\r".to_vec();
        end_plainly(&mut data);
        assert_eq!(data, b"data\r\0");
        // Plain data that would is packed, though it grows.
        let mut stream = Stream::new(dictionary! {}, b"\r".to_vec());
        pack(&mut stream);
        assert!(stream.dict.has(b"Filter") && stream.get_plain_content().unwrap() == b"\r");
    }

    #[test]
    fn what_is_packed_is_not_packed_again() {
        let mut stream = Stream::new(dictionary! {}, b"data ".repeat(100));
        pack(&mut stream);
        let once = stream.clone();
        pack(&mut stream);
        assert_eq!(stream, once);
        let mut plain = Stream::new(dictionary! {}, b"data ".repeat(100)).with_compression(false);
        pack(&mut plain);
        assert_eq!(plain.content.len(), 500);
    }
}
