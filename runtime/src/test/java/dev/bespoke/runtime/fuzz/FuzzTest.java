package dev.bespoke.runtime.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever the bytes, everything that reads them ends in an answer or in our exception, soon and in
 * bounded memory. Each run begins with the inputs that earlier ones have kept; {@code
 * -Dbespoke.fuzz=10000000} runs that many mutations of each target and keeps what is new.
 */
class FuzzTest {
  private static final Path CORPUS = Path.of("src/test/resources/fuzz");
  private static final long FEW = 30_000;
  private static final int MOST_KEPT = 100;
  private static final int LONGEST_KEPT = 200;

  @ParameterizedTest
  @EnumSource
  @Timeout(value = 4, unit = TimeUnit.HOURS) // a hang is a failure, too
  void hostileBytesEndInAnAnswerOrInOurException(Target target) throws IOException {
    Path file = CORPUS.resolve(target.name().toLowerCase(Locale.ROOT) + ".txt");
    long many = Long.getLong("bespoke.fuzz", 0);
    Fuzzer fuzzer = new Fuzzer(target, read(file), many == 0 ? 1 : System.nanoTime());
    int before = fuzzer.corpus().size();
    fuzzer.run(many == 0 ? FEW : many);
    assertThat(fuzzer.corpus()).hasSizeGreaterThan(3);
    if (many > 0) {
      write(file, fuzzer.corpus());
      System.out.printf(
          "%s: %,d executions, %d kept, %d of them new%n",
          target, many, fuzzer.corpus().size(), fuzzer.corpus().size() - before);
    }
  }

  private static List<byte[]> read(Path file) throws IOException {
    List<byte[]> inputs = new ArrayList<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
        inputs.add(Base64.getDecoder().decode(line));
      }
    }
    return inputs;
  }

  private static void write(Path file, List<byte[]> corpus) throws IOException {
    List<String> lines = new ArrayList<>();
    corpus.stream()
        .filter(input -> input.length > 0 && input.length <= LONGEST_KEPT)
        .sorted(Comparator.comparingInt(input -> input.length))
        .limit(MOST_KEPT)
        .forEach(input -> lines.add(Base64.getEncoder().encodeToString(input)));
    Files.createDirectories(file.getParent());
    Files.write(file, lines, StandardCharsets.US_ASCII);
  }
}
