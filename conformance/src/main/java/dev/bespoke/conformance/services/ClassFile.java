package dev.bespoke.conformance.services;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;

/**
 * The sizes that a class file has limits for (The Java Virtual Machine Specification, 4.11,
 * "Limitations of the Java Virtual Machine").
 *
 * @param constants entries of the constant pool, of 65,535
 * @param method the name of the method with most code
 * @param code the bytes of that code, of 65,535
 */
record ClassFile(int constants, String method, int code) {
  private static final int UTF8 = 1;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;
  private static final int METHOD_HANDLE = 15;

  static ClassFile of(byte[] bytes) {
    try {
      return read(new DataInputStream(new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      throw new IllegalArgumentException("this is no class file", e);
    }
  }

  private static ClassFile read(DataInputStream in) throws IOException {
    in.skipNBytes(8); // magic and version
    String[] texts = texts(in);
    in.skipNBytes(6); // access, class, superclass
    in.skipNBytes(2L * in.readUnsignedShort()); // interfaces
    for (int fields = in.readUnsignedShort(); fields > 0; fields--) {
      in.skipNBytes(6);
      code(in, texts);
    }
    String largest = "";
    int most = 0;
    for (int methods = in.readUnsignedShort(); methods > 0; methods--) {
      in.skipNBytes(2);
      String name = texts[in.readUnsignedShort()];
      in.skipNBytes(2);
      int code = code(in, texts);
      if (code > most) {
        most = code;
        largest = name;
      }
    }
    return new ClassFile(texts.length, largest, most);
  }

  /** The pool's texts, each at its index; null for other constants. */
  private static String[] texts(DataInputStream in) throws IOException {
    String[] texts = new String[in.readUnsignedShort()];
    for (int i = 1; i < texts.length; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case UTF8 -> texts[i] = in.readUTF();
        case LONG, DOUBLE -> {
          in.skipNBytes(8);
          i++; // it takes two entries
        }
        case METHOD_HANDLE -> in.skipNBytes(3);
        case 7, 8, 16, 19, 20 -> in.skipNBytes(2); // class, string, method type, module, package
        default -> in.skipNBytes(4);
      }
    }
    return texts;
  }

  /** Reads the attributes of a field or method: the length of its code. */
  private static int code(DataInputStream in, String[] texts) throws IOException {
    int code = 0;
    for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
      String name = texts[in.readUnsignedShort()];
      int length = in.readInt();
      if (name.equals("Code")) {
        in.skipNBytes(4); // stack and locals
        code = in.readInt();
        in.skipNBytes(length - 8L);
      } else {
        in.skipNBytes(length);
      }
    }
    return code;
  }
}
