package dev.bespoke.processor.source;

import java.util.Set;
import java.util.TreeSet;

/** A file with one top-level type. */
public final class SourceFile {
  private final String packageName;
  private final TypeSpec type;
  private final String comment;
  private final boolean skipJavaLangImports;

  /**
   * Creates a file.
   *
   * @param packageName its package, or the empty string
   * @param type its type
   * @param comment the text of the lines before all others, or the empty string
   * @param skipJavaLangImports whether names of {@code java.lang} need no import: only where no
   *     class of the package can have them
   */
  public SourceFile(
      String packageName, TypeSpec type, String comment, boolean skipJavaLangImports) {
    this.packageName = packageName;
    this.type = type;
    this.comment = comment;
    this.skipJavaLangImports = skipJavaLangImports;
  }

  /** The source. */
  @Override
  public String toString() {
    Set<String> alwaysQualified = new TreeSet<>();
    qualify(type, alwaysQualified);
    Names names = new Names(packageName, alwaysQualified);
    new TypeCollector(names).type(type);
    names.importWanted();
    SourcePrinter out = new SourcePrinter(names);
    if (!comment.isEmpty()) {
      out.comment(CodeBlock.of("$L", comment), "// ");
    }
    if (!packageName.isEmpty()) {
      out.text("package " + packageName + ";\n\n");
    }
    boolean any = false;
    for (String imported : new TreeSet<>(names.imported())) {
      String simpleName = imported.substring(imported.lastIndexOf('.') + 1);
      if (skipJavaLangImports
          && imported.equals("java.lang." + simpleName)
          && !alwaysQualified.contains(simpleName)) {
        continue;
      }
      out.text("import " + imported + ";\n");
      any = true;
    }
    if (any) {
      out.text("\n");
    }
    new DeclarationPrinter(out, names).type(type);
    return out.toString();
  }

  private static void qualify(TypeSpec type, Set<String> simpleNames) {
    simpleNames.addAll(type.alwaysQualified);
    type.types.forEach(nested -> qualify(nested, simpleNames));
  }
}
