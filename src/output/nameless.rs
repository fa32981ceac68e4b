//! A file that has no name and is gone when it is closed, written and read at its places by many threads at once.

pub(super) use system::{create, read_at, write_at};

#[cfg(unix)]
mod system {
    use std::fs::{self, File};
    use std::io;
    use std::os::unix::fs::FileExt;
    use std::path::Path;

    /// Makes the file at a place where there is none, and takes its name away. A file system that does not let go of the name
    /// of an open file keeps it until somebody removes it.
    pub fn create(path: &Path) -> io::Result<File> {
        let file = File::options().read(true).write(true).create_new(true).open(path)?;
        let _ = fs::remove_file(path);
        Ok(file)
    }

    /// Writes all bytes.
    pub fn write_at(file: &File, bytes: &[u8], at: u64) -> io::Result<()> {
        file.write_all_at(bytes, at)
    }

    /// Reads as many bytes as there is room for.
    pub fn read_at(file: &File, bytes: &mut [u8], at: u64) -> io::Result<()> {
        file.read_exact_at(bytes, at)
    }
}

#[cfg(windows)]
mod system {
    use std::fs::File;
    use std::io::{self, ErrorKind};
    use std::os::windows::fs::{FileExt, OpenOptionsExt};
    use std::path::Path;

    /// `FILE_FLAG_DELETE_ON_CLOSE`: the system removes the file when it is closed, however the process ends.
    const DELETE_ON_CLOSE: u32 = 0x0400_0000;

    /// `FILE_ATTRIBUTE_TEMPORARY`: as long as there is memory, it need not be written to the disk.
    const TEMPORARY: u32 = 0x0000_0100;

    /// Makes the file at a place where there is none. It has a name as long as it is open, and nobody else can open it.
    pub fn create(path: &Path) -> io::Result<File> {
        let mut options = File::options();
        options.read(true).write(true).create_new(true).share_mode(0).custom_flags(DELETE_ON_CLOSE | TEMPORARY);
        options.open(path)
    }

    /// Writes all bytes.
    pub fn write_at(file: &File, mut bytes: &[u8], mut at: u64) -> io::Result<()> {
        while !bytes.is_empty() {
            let written = some(file.seek_write(bytes, at)?, ErrorKind::WriteZero)?;
            bytes = &bytes[written..];
            at += written as u64;
        }
        Ok(())
    }

    /// Reads as many bytes as there is room for.
    pub fn read_at(file: &File, mut bytes: &mut [u8], mut at: u64) -> io::Result<()> {
        while !bytes.is_empty() {
            let read = some(file.seek_read(bytes, at)?, ErrorKind::UnexpectedEof)?;
            bytes = &mut bytes[read..];
            at += read as u64;
        }
        Ok(())
    }

    fn some(count: usize, otherwise: ErrorKind) -> io::Result<usize> {
        if count == 0 { Err(otherwise.into()) } else { Ok(count) }
    }
}

/// Systems that know no such file: whoever asks for one does without.
#[cfg(not(any(unix, windows)))]
mod system {
    use std::fs::File;
    use std::io::{self, ErrorKind};
    use std::path::Path;

    pub fn create(_: &Path) -> io::Result<File> {
        Err(ErrorKind::Unsupported.into())
    }

    pub fn write_at(_: &File, _: &[u8], _: u64) -> io::Result<()> {
        Err(ErrorKind::Unsupported.into())
    }

    pub fn read_at(_: &File, _: &mut [u8], _: u64) -> io::Result<()> {
        Err(ErrorKind::Unsupported.into())
    }
}
