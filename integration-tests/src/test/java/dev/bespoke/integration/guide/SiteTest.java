package dev.bespoke.integration.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages of the site find each other. */
class SiteTest {
  private static final Path ROOT = Path.of("..");
  private static final Path SITE = ROOT.resolve("src/site/markdown");
  private static final Pattern LINK = Pattern.compile("]\\(([^):]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

  @Test
  void theMenuHasEveryPage() throws IOException {
    String menu = Files.readString(ROOT.resolve("src/site/site.xml"));

    for (Path page : pages()) {
      String target = SITE.relativize(page).toString().replace('\\', '/').replace(".md", ".html");
      assertThat(menu).contains("href=\"" + target + "\"");
    }
  }

  @Test
  void everyLinkLeadsToAPageAndAHeading() throws IOException {
    List<Path> pages = new ArrayList<>(pages());
    pages.add(ROOT.resolve("README.md"));
    pages.add(ROOT.resolve("CONTRIBUTING.md"));

    List<String> broken = new ArrayList<>();
    for (Path page : pages) {
      Matcher link = LINK.matcher(withoutCode(Files.readString(page)));
      while (link.find()) {
        if (!leadsSomewhere(page, link.group(1))) {
          broken.add(ROOT.relativize(page) + ": " + link.group(1));
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  private static boolean leadsSomewhere(Path page, String link) throws IOException {
    int hash = link.indexOf('#');
    String file = hash < 0 ? link : link.substring(0, hash);
    Path target =
        file.isEmpty()
            ? page
            : page.resolveSibling(file.replaceFirst("\\.html$", ".md")).normalize();
    if (!Files.exists(target)) {
      return false;
    }
    return hash < 0 || anchors(Files.readString(target)).contains(link.substring(hash + 1));
  }

  private static Set<String> anchors(String text) {
    return HEADING
        .matcher(withoutFences(text))
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(title -> title.replaceAll("[^a-z0-9 _-]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  private static String withoutCode(String text) {
    return withoutFences(text).replaceAll("`[^`]*`", "");
  }

  private static String withoutFences(String text) {
    return text.replaceAll("(?ms)^ *```.*?^ *```$", "");
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(SITE)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }
}
