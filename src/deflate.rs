//! Bytes made smaller (DEFLATE, RFC 1951), and made as they were.

use std::cell::RefCell;

use flate2::{Compress, Compression, Decompress, FlushCompress, FlushDecompress};

/// How hard it is tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effort {
    /// A third of the time that `Most` takes, and not much larger.
    Little,
    /// As hosts do it that compress each file once.
    Most,
}

thread_local! {
    static LITTLE: RefCell<Compress> = RefCell::new(Compress::new(Compression::new(2), false));
    static MOST: RefCell<Compress> = RefCell::new(Compress::new(Compression::best(), false));
    static BACK: RefCell<Decompress> = RefCell::new(Decompress::new(false));
}

/// Makes bytes smaller. The result has room at its end.
pub fn pack(bytes: &[u8], effort: Effort) -> Vec<u8> {
    let compress = match effort {
        Effort::Little => &LITTLE,
        Effort::Most => &MOST,
    };
    let mut packed = Vec::with_capacity(bytes.len() + bytes.len() / 8 + 1024);
    compress.with_borrow_mut(|compress| {
        compress.reset();
        let done = compress.compress_vec(bytes, &mut packed, FlushCompress::Finish);
        done.expect("there is room, even for what does not get smaller")
    });
    packed
}

/// Makes bytes that [`pack`] made smaller as they were; `length` says how many they were.
pub fn unpack(packed: &[u8], length: usize) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(length);
    BACK.with_borrow_mut(|decompress| {
        decompress.reset(false);
        let done = decompress.decompress_vec(packed, &mut bytes, FlushDecompress::Finish);
        done.expect("they were packed by `pack`")
    });
    bytes
}
