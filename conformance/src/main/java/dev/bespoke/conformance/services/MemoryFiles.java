package dev.bespoke.conformance.services;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;

/** Keeps the sources that a compilation generates, and of its classes the sizes alone. */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
  private final Map<String, ClassFile> classes = new TreeMap<>();
  private final Set<String> sources = new HashSet<>();

  MemoryFiles(JavaFileManager files) {
    super(files);
  }

  /** The class files by the classes' names. */
  Map<String, ClassFile> classes() {
    return classes;
  }

  /** The names of the classes whose source was generated. */
  Set<String> sources() {
    return sources;
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, Kind kind, FileObject sibling) {
    if (kind == Kind.CLASS) {
      return new Measured(className);
    }
    sources.add(className);
    return new Source(className);
  }

  @Override
  public boolean isSameFile(FileObject a, FileObject b) {
    return a.equals(b);
  }

  /** The compilation is over, the files underneath serve the next one. */
  @Override
  public void close() {}

  private static URI uri(String className, Kind kind) {
    return URI.create("memory:///" + className.replace('.', '/') + kind.extension);
  }

  private static final class Source extends SimpleJavaFileObject {
    private final StringWriter text = new StringWriter();

    Source(String className) {
      super(uri(className, Kind.SOURCE), Kind.SOURCE);
    }

    @Override
    public Writer openWriter() {
      return text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text.toString();
    }
  }

  private final class Measured extends SimpleJavaFileObject {
    private final String className;

    Measured(String className) {
      super(uri(className, Kind.CLASS), Kind.CLASS);
      this.className = className;
    }

    @Override
    public OutputStream openOutputStream() {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      return new FilterOutputStream(bytes) {
        @Override
        public void write(byte[] b, int off, int len) {
          bytes.write(b, off, len);
        }

        @Override
        public void close() throws IOException {
          classes.put(className, ClassFile.of(bytes.toByteArray()));
        }
      };
    }
  }
}
