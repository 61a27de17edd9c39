package dev.bespoke.integration.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;

/** Keeps what a processor says of each file's origin, which is what build tools go by. */
final class RecordingFiler implements Filer {
  private final Filer filer;
  private final SortedMap<String, List<String>> originating = new TreeMap<>();

  RecordingFiler(Filer filer) {
    this.filer = filer;
  }

  /** The elements that each generated type comes from, by the type's name. */
  SortedMap<String, List<String>> originating() {
    return originating;
  }

  @Override
  public JavaFileObject createSourceFile(CharSequence name, Element... elements)
      throws IOException {
    List<String> names = new ArrayList<>();
    for (Element element : elements) {
      names.add(element.toString());
    }
    originating.put(name.toString(), names);
    return filer.createSourceFile(name, elements);
  }

  @Override
  public JavaFileObject createClassFile(CharSequence name, Element... elements) {
    throw new UnsupportedOperationException("an isolating processor of ours writes source alone");
  }

  @Override
  public FileObject createResource(
      JavaFileManager.Location location,
      CharSequence packageName,
      CharSequence name,
      Element... elements) {
    throw new UnsupportedOperationException("an isolating processor of ours writes source alone");
  }

  @Override
  public FileObject getResource(
      JavaFileManager.Location location, CharSequence packageName, CharSequence name)
      throws IOException {
    return filer.getResource(location, packageName, name);
  }
}
