package dev.paws.core.parity.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.parity.ParityEnvironment;
import dev.paws.core.parity.Sources;
import dev.paws.core.parity.suite.Equivalents.Forms;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are written differently and mean the same have no difference. */
class EquivalenceTest {
  private static final int FILES = 40;
  private static final int SERVICES = 6;
  private static final String ENV = "VERSION=15\nLETTER=x\nPORT=7000\n";

  /** A seed can be given to see a failure again: -Dpaws.seed=N. */
  private static final long SEED = Long.getLong("paws.seed", 20_261_125L);

  static Stream<Arguments> rewritings() {
    return Equivalents.all().stream()
        .flatMap(
            forms ->
                forms.forms().stream()
                    .skip(1)
                    .map(form -> Arguments.of(forms.key(), forms.forms().get(0), form)));
  }

  static List<Long> seeds() {
    return IntStream.range(0, FILES).mapToObj(i -> SEED + i).toList();
  }

  @Test
  void the_catalogue_has_at_least_forty_kinds_of_rewriting() {
    assertThat(Equivalents.all()).hasSizeGreaterThanOrEqualTo(40);
  }

  @ParameterizedTest
  @MethodSource("rewritings")
  void one_rewriting_is_no_difference(String key, String before, String after) {
    assertThat(
            Sources.text(
                Sources.compared(
                    environment("local", List.of(before), false),
                    environment("production", List.of(after), false))))
        .as(key)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void rewritings_combined_at_random_are_no_difference(long seed) {
    Random random = new Random(seed);
    List<String> here = new ArrayList<>();
    List<String> there = new ArrayList<>();
    for (int i = 0; i < SERVICES; i++) {
      List<Forms> catalogue = new ArrayList<>(Equivalents.all());
      Collections.shuffle(catalogue, random);
      Map<String, String> mine = new HashMap<>();
      Map<String, String> theirs = new HashMap<>();
      catalogue.forEach(forms -> choose(forms, random, mine, theirs));
      here.add(text(mine, random));
      there.add(text(theirs, random));
    }

    assertThat(
            Sources.text(
                Sources.compared(
                    environment("local", here, random.nextBoolean()),
                    environment("production", there, random.nextBoolean()))))
        .as("again with -Dpaws.seed=" + seed)
        .isEmpty();
  }

  /** Takes a form for each side, unless a key of them is taken already on either. */
  private static void choose(
      Forms forms, Random random, Map<String, String> mine, Map<String, String> theirs) {
    boolean free =
        forms.forms().stream()
            .map(EquivalenceTest::key)
            .noneMatch(key -> mine.containsKey(key) || theirs.containsKey(key));
    if (free) {
      String here = forms.forms().get(random.nextInt(forms.forms().size()));
      String there = forms.forms().get(random.nextInt(forms.forms().size()));
      // what one side takes is taken on both, in every form
      forms.forms().forEach(form -> mine.putIfAbsent(key(form), ""));
      forms.forms().forEach(form -> theirs.putIfAbsent(key(form), ""));
      mine.put(key(here), here);
      theirs.put(key(there), there);
    }
  }

  private static String key(String form) {
    int colon = form.indexOf(':');
    return colon < 0 ? "# " + form : form.substring(0, colon);
  }

  private static String text(Map<String, String> chosen, Random random) {
    List<String> lines = new ArrayList<>(chosen.values());
    Collections.shuffle(lines, random);
    return String.join("\n", lines);
  }

  /** A project of services; split over an override file if asked. */
  private static ParityEnvironment environment(String name, List<String> services, boolean split) {
    StringBuilder first = new StringBuilder("name: demo\nservices:\n");
    StringBuilder second = new StringBuilder("services:\n");
    for (int i = 0; i < services.size(); i++) {
      first.append("  web").append(i).append(":\n    hostname: h\n");
      second.append("  web").append(i).append(":\n    domainname: d\n");
      StringBuilder target = split ? second : first;
      if (!split) {
        first.append("    domainname: d\n");
      }
      boolean image = false;
      for (String line : services.get(i).split("\n", -1)) {
        image |= line.startsWith("image:");
        if (!line.isBlank()) {
          target.append("    ").append(line).append('\n');
        }
      }
      if (!image) {
        first.append("    image: web\n");
      }
    }
    first.append(
        """
          db: {image: db, networks: {back: {}, front: {}, default: {}}, volumes: ['data:/x'],
            configs: [cfg], secrets: [sec]}
          cache: {image: cache}
        networks: {back: {}, front: {}}
        volumes: {data: {}}
        configs: {cfg: {content: x}}
        secrets: {sec: {environment: LETTER}}
        """);
    Map<String, String> files = new HashMap<>();
    files.put("compose.yaml", first.toString());
    files.put(".env", ENV);
    files.put("app.env", "E=\nA=${LETTER}\n# comment\nN=1\nB='true'\n");
    if (split) {
      files.put("compose.override.yaml", second.toString());
    }
    return Sources.compose(name, files);
  }
}
