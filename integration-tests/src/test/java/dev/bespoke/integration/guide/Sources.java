package dev.bespoke.integration.guide;

import dev.bespoke.integration.guide.Listing.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Makes compilation units of a page's listings. A fragment gets the imports that a reader fills in,
 * and sees the types of the listings before it; of types with one name, the last.
 */
final class Sources {
  private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);");
  private static final Pattern TYPE =
      Pattern.compile(
          "^(@|/\\*\\*|(public |final |sealed |non-sealed |abstract )*"
              + "(interface|class|record|enum) ).*");
  private static final List<String> ON_DEMAND =
      List.of(
          "java.io",
          "java.net",
          "java.nio.file",
          "java.time",
          "java.util",
          "java.util.concurrent",
          "java.util.function",
          "java.util.stream");

  /** What every listing of the AWS SDK sees, and those that name a service. */
  private static final List<String> SDK =
      List.of("auth.credentials", "awscore.exception", "core", "core.sync", "regions");

  private static final Map<String, List<String>> SDK_SERVICES =
      Map.of(
          "dynamodb", List.of("", ".model", ".waiters"),
          "s3", List.of("", ".model", ".presigner", ".presigner.model"),
          "sqs", List.of("", ".model"));

  /** Lines without an empty one outside all braces, and the index of the first. */
  private record Chunk(int start, List<String> lines) {}

  private final Set<String> vocabulary;
  private final List<SourceFile> files = new ArrayList<>();
  private final Map<String, DeclaredType> declared = new LinkedHashMap<>();

  /**
   * Begins a page.
   *
   * @param vocabulary the qualified names that every fragment may use without an import
   */
  Sources(Set<String> vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The class that runs a listing's statements. */
  static String mainClass(Listing listing) {
    return packageOf(listing) + ".Main";
  }

  List<SourceFile> of(List<Listing> listings) {
    for (Listing listing : listings) {
      switch (listing.kind()) {
        case UNIT -> unit(listing);
        case MEMBERS -> members(listing);
        case STATEMENTS, SDK -> statements(listing);
        case OTHER, PYTHON, SMITHY -> {}
      }
    }
    return List.copyOf(files);
  }

  private static String packageOf(Listing listing) {
    return "listing" + listing.number();
  }

  private void unit(Listing listing) {
    String packageName =
        listing.lines().stream()
            .map(PACKAGE::matcher)
            .filter(java.util.regex.Matcher::find)
            .map(matcher -> matcher.group(1))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(listing + ": a unit has a package"));
    Map<String, DeclaredType> types = DeclaredType.in(packageName, listing.lines());
    declared.putAll(types);
    String file = types.isEmpty() ? "package-info" : types.keySet().iterator().next();
    add(packageName, file, "", listing.lines(), "", listing, listing.line());
  }

  private void members(Listing listing) {
    String[] value = listing.directive("members").split(" ", -1);
    String name = value.length > 1 ? value[1] : "Store";
    String head =
        "@ServiceClient(\"" + value[0] + "\")\npublic interface " + name + " extends Client {\n";
    declare(listing, List.of(head.split("\n", -1)));
    String imports = imports(listing, head + listing.text());
    add(packageOf(listing), name, imports + head, listing.lines(), "}\n", listing, listing.line());
  }

  private void declare(Listing listing, List<String> lines) {
    declared.putAll(DeclaredType.in(packageOf(listing), lines));
  }

  private void statements(Listing listing) {
    if (listing.kind() != Kind.SDK) { // whose types are of another program
      declare(listing, listing.lines());
    }
    List<String> statements = new ArrayList<>();
    int first = -1;
    for (Chunk part : chunks(listing.lines())) {
      List<String> chunk = part.lines();
      int line = listing.line() + part.start();
      if (TYPE.matcher(chunk.get(0)).matches()) {
        Map<String, DeclaredType> types = DeclaredType.in(packageOf(listing), chunk);
        String imports = imports(listing, String.join("\n", chunk));
        String name = types.keySet().iterator().next();
        add(packageOf(listing), name, imports, chunk, "", listing, line);
      } else {
        if (first < 0) {
          first = line;
        }
        while (statements.size() < line - first) {
          statements.add("");
        }
        statements.addAll(chunk);
      }
    }
    if (!statements.isEmpty()) {
      body(listing, statements, first);
    }
  }

  private void body(Listing listing, List<String> statements, int line) {
    String parameters = listing.directive(listing.kind() == Kind.SDK ? "sdk" : "statements");
    String used = parameters + "\n" + String.join("\n", statements);
    String head = "final class Main {\n  static void run(" + parameters + ") throws Exception {\n";
    String tail =
        "  }\n" + (listing.directives().containsKey("run") ? main(parameters) : "") + "}\n";
    String imports = imports(listing, used + tail);
    add(packageOf(listing), "Main", imports + head, statements, tail, listing, line);
  }

  /** A main method that runs the statements with clients of the environment's settings. */
  private String main(String parameters) {
    StringBuilder resources = new StringBuilder();
    List<String> names = new ArrayList<>();
    for (String parameter : parameters.isEmpty() ? new String[0] : parameters.split(", ", -1)) {
      String[] typeAndName = parameter.split(" ", -1);
      DeclaredType type = declared.get(typeAndName[0]);
      names.add(typeAndName[1]);
      resources.append(parameter).append(" = ").append(type == null ? "?" : type.implementation());
      resources.append(".create();");
    }
    return "  public static void main(String[] arguments) throws Exception {\n    "
        + (names.isEmpty() ? "" : "try (" + resources + ") ")
        + "{ run("
        + String.join(", ", names)
        + "); }\n  }\n";
  }

  /** Splits lines at the empty ones outside all braces. */
  private static List<Chunk> chunks(List<String> lines) {
    List<Chunk> chunks = new ArrayList<>();
    int start = 0;
    int depth = 0;
    for (int i = 0; i <= lines.size(); i++) {
      boolean end = i == lines.size() || (depth == 0 && lines.get(i).isBlank());
      if (end && i > start) {
        chunks.add(new Chunk(start, lines.subList(start, i)));
      }
      if (end) {
        start = i + 1;
      } else {
        depth += count(lines.get(i), '{') - count(lines.get(i), '}');
      }
    }
    return chunks;
  }

  private static int count(String text, char c) {
    return (int) text.chars().filter(each -> each == c).count();
  }

  private String imports(Listing listing, String text) {
    Set<String> imports = new TreeSet<>();
    ON_DEMAND.forEach(name -> imports.add(name + ".*"));
    if (listing.kind() == Kind.SDK) {
      importSdk(imports, listing);
    } else {
      importOurs(imports, listing, text);
    }
    StringBuilder lines = new StringBuilder("package " + packageOf(listing) + ";\n");
    imports.forEach(name -> lines.append("import ").append(name).append(";\n"));
    return lines.toString();
  }

  private static void importSdk(Set<String> imports, Listing listing) {
    String root = "software.amazon.awssdk.";
    SDK.forEach(name -> imports.add(root + name + ".*"));
    String text = (listing.directive("sdk") + "\n" + listing.text()).toLowerCase(Locale.ROOT);
    SDK_SERVICES.forEach(
        (service, packages) -> {
          if (text.contains(service)) {
            packages.forEach(name -> imports.add(root + "services." + service + name + ".*"));
          }
        });
  }

  private void importOurs(Set<String> imports, Listing listing, String text) {
    for (String name : vocabulary) {
      String simple = name.substring(name.lastIndexOf('.') + 1);
      if (mentions(text, simple) && !declared.containsKey(simple)) {
        imports.add(name);
      }
    }
    for (DeclaredType type : declared.values()) {
      boolean used = type.names().stream().anyMatch(name -> mentions(text, name));
      if (used) {
        type.packages().forEach(name -> imports.add(name + ".*"));
      }
      for (String name : type.names()) {
        if (mentions(text, name) && !type.packageName().equals(packageOf(listing))) {
          imports.add(type.packageName() + "." + name);
        }
      }
    }
  }

  private static boolean mentions(String text, String name) {
    return Pattern.compile("\\b" + name + "\\b").matcher(text).find();
  }

  private void add(
      String packageName,
      String type,
      String head,
      List<String> lines,
      String tail,
      Listing listing,
      int firstLine) {
    int before = count(head, '\n');
    files.add(
        new SourceFile(
            packageName.replace('.', '/') + "/" + type + ".java",
            head + String.join("\n", lines) + "\n" + tail,
            firstLine - 1 - before,
            listing));
  }

  /** Whether a listing has statements that a process can run. */
  static boolean runs(Listing listing) {
    return listing.kind() == Kind.STATEMENTS && listing.directives().containsKey("run");
  }
}
