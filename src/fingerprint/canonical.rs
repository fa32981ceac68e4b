//! Values as bytes: one way to write each, made for hashing and never read back.
//!
//! Every text is written with its length, every list with an end, and for every field of a structure whether it is there,
//! so that two values of one type that differ never give the same bytes. Names of fields are the type's, and not written.

use std::fmt;

use serde::ser::{self, Impossible, Serialize, Serializer};

/// Writes a value to the end of some bytes.
pub(super) fn write(value: &impl Serialize, bytes: &mut Vec<u8>) {
    value.serialize(Writer { bytes }).expect("every value can be written");
}

/// What stands before a value that is there, or in place of one that is not.
const NONE: u8 = 0;
const SOME: u8 = 1;
/// What stands after the last part of a list whose length was not known when it began, and before each part and field.
const END: u8 = 2;
const PART: u8 = 3;

struct Writer<'w> {
    bytes: &'w mut Vec<u8>,
}

/// Nothing that is written here fails.
#[derive(Debug)]
pub(super) struct Never;

impl fmt::Display for Never {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value that cannot be written")
    }
}

impl std::error::Error for Never {}

impl ser::Error for Never {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

impl Writer<'_> {
    fn raw(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    /// The length seven bits at a time, the last of them in a byte without its highest bit, and then the bytes.
    fn sized(&mut self, bytes: &[u8]) {
        let mut rest = bytes.len();
        while rest > 0x7F {
            self.bytes.push(rest as u8 | 0x80);
            rest >>= 7;
        }
        self.bytes.push(rest as u8);
        self.bytes.extend_from_slice(bytes);
    }

    fn part(&mut self, value: &(impl Serialize + ?Sized)) -> Result<(), Never> {
        self.bytes.push(PART);
        value.serialize(Writer { bytes: self.bytes })
    }

    fn end(self) {
        self.bytes.push(END);
    }
}

macro_rules! numbers {
    ($($name:ident $type:ty),*) => {
        $(fn $name(self, value: $type) -> Result<(), Never> {
            self.bytes.extend_from_slice(&value.to_le_bytes());
            Ok(())
        })*
    };
}

impl<'w> Serializer for Writer<'w> {
    type Ok = ();
    type Error = Never;
    type SerializeSeq = Writer<'w>;
    type SerializeTuple = Writer<'w>;
    type SerializeTupleStruct = Writer<'w>;
    type SerializeTupleVariant = Writer<'w>;
    type SerializeMap = Writer<'w>;
    type SerializeStruct = Writer<'w>;
    type SerializeStructVariant = Impossible<(), Never>;

    numbers!(
        serialize_i8 i8, serialize_i16 i16, serialize_i32 i32, serialize_i64 i64, serialize_i128 i128,
        serialize_u8 u8, serialize_u16 u16, serialize_u32 u32, serialize_u64 u64, serialize_u128 u128,
        serialize_f32 f32, serialize_f64 f64
    );

    /// What is read by people may be written shorter here.
    fn is_human_readable(&self) -> bool {
        false
    }

    fn serialize_bool(mut self, value: bool) -> Result<(), Never> {
        self.raw(&[u8::from(value)]);
        Ok(())
    }

    fn serialize_char(mut self, value: char) -> Result<(), Never> {
        self.raw(&u32::from(value).to_le_bytes());
        Ok(())
    }

    fn serialize_str(mut self, value: &str) -> Result<(), Never> {
        self.sized(value.as_bytes());
        Ok(())
    }

    fn serialize_bytes(mut self, value: &[u8]) -> Result<(), Never> {
        self.sized(value);
        Ok(())
    }

    fn serialize_none(mut self) -> Result<(), Never> {
        self.raw(&[NONE]);
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Never> {
        self.bytes.push(SOME);
        value.serialize(self)
    }

    fn serialize_unit(mut self) -> Result<(), Never> {
        self.raw(&[NONE]);
        Ok(())
    }

    fn serialize_unit_struct(mut self, _: &'static str) -> Result<(), Never> {
        self.raw(&[NONE]);
        Ok(())
    }

    fn serialize_unit_variant(mut self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Never> {
        self.sized(variant.as_bytes());
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), Never> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        mut self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Never> {
        self.sized(variant.as_bytes());
        value.serialize(self)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self, Never> {
        Ok(self)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self, Never> {
        Ok(self)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self, Never> {
        Ok(self)
    }

    fn serialize_tuple_variant(mut self, _: &'static str, _: u32, name: &'static str, _: usize) -> Result<Self, Never> {
        self.sized(name.as_bytes());
        Ok(self)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self, Never> {
        Ok(self)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Never> {
        Ok(self)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Never> {
        Err(Never)
    }
}

impl ser::SerializeSeq for Writer<'_> {
    type Ok = ();
    type Error = Never;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
        self.part(value)
    }

    fn end(self) -> Result<(), Never> {
        Writer::end(self);
        Ok(())
    }
}

impl ser::SerializeTuple for Writer<'_> {
    type Ok = ();
    type Error = Never;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
        self.part(value)
    }

    fn end(self) -> Result<(), Never> {
        Writer::end(self);
        Ok(())
    }
}

impl ser::SerializeTupleStruct for Writer<'_> {
    type Ok = ();
    type Error = Never;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
        self.part(value)
    }

    fn end(self) -> Result<(), Never> {
        Writer::end(self);
        Ok(())
    }
}

impl ser::SerializeTupleVariant for Writer<'_> {
    type Ok = ();
    type Error = Never;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
        self.part(value)
    }

    fn end(self) -> Result<(), Never> {
        Writer::end(self);
        Ok(())
    }
}

impl ser::SerializeMap for Writer<'_> {
    type Ok = ();
    type Error = Never;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Never> {
        self.part(key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
        value.serialize(Writer { bytes: self.bytes })
    }

    fn end(self) -> Result<(), Never> {
        Writer::end(self);
        Ok(())
    }
}

impl ser::SerializeStruct for Writer<'_> {
    type Ok = ();
    type Error = Never;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, _: &'static str, value: &T) -> Result<(), Never> {
        self.part(value)
    }

    fn skip_field(&mut self, _: &'static str) -> Result<(), Never> {
        self.bytes.push(NONE);
        Ok(())
    }

    fn end(self) -> Result<(), Never> {
        Writer::end(self);
        Ok(())
    }
}
