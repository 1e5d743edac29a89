package dev.paws.core.compose;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileInputTest {
  private static final Duration LIMIT = Duration.ofSeconds(20); // 2 s, on a machine that is busy

  static Stream<Arguments> hostile() {
    String bomb =
        "x-0: &a0 [x,x,x,x,x,x,x,x]\n"
            + IntStream.range(1, 12)
                .mapToObj(i -> "x-" + i + ": &a" + i + " [" + eight("*a" + (i - 1)) + "]\n")
                .collect(Collectors.joining());
    String chain =
        "x-0: &a0 [x]\n"
            + IntStream.range(1, 3000)
                .mapToObj(i -> "x-" + i + ": &a" + i + " [*a" + (i - 1) + "]\n")
                .collect(Collectors.joining());
    return Stream.of(
        Arguments.of("an alias bomb", bomb, "C015"),
        Arguments.of("a chain of aliases", chain, "C014"),
        Arguments.of("brackets", "x: " + "[".repeat(1_000_000), "C014"),
        Arguments.of("a cycle of anchors", "x-a: &a {b: *a}\n", "C013"),
        Arguments.of("a long word", "x-a: \"" + "a".repeat(8_000_000) + "\"\n", "C088"),
        Arguments.of("a long list", "x-a:\n" + "- a\n".repeat(2_000_000), "C015"),
        Arguments.of("services that inherit more and more", inheriting(1_500), "C015"),
        Arguments.of(
            "nested variables", image("${A:-".repeat(50_000) + "}".repeat(50_000)), "C020"),
        Arguments.of("many variables", image("${A:-x}".repeat(50_000) + "${"), "C020"),
        Arguments.of("a NUL byte", image("a\u0000b"), "C006"),
        Arguments.of(
            "ranges of ports",
            "services: {web: {image: a, ports: ['1.1.1.1:1-65535:1-65535', '1-65535:1-65535']}}",
            "C015"));
  }

  private static String inheriting(int services) {
    return "services:\n  s0: {image: a}\n"
        + IntStream.range(1, services)
            .mapToObj(i -> "  s" + i + ": {extends: s" + (i - 1) + ", labels: {l" + i + ": x}}\n")
            .collect(Collectors.joining());
  }

  private static String eight(String item) {
    return String.join(",", java.util.Collections.nCopies(8, item));
  }

  private static String image(String text) {
    return "services: {web: {image: \"" + text + "\"}}\n";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void a_hostile_file_gets_a_message(String what, String text, String code) {
    Loaded files = Loaded.file("compose.yaml", text);

    assertThat(what).isNotEmpty();
    Assertions.assertTimeoutPreemptively(
        LIMIT,
        () ->
            assertThat(files.load().findings())
                .anyMatch(finding -> finding.code().equals("PAWS-" + code)));
  }

  @Test
  void a_file_that_is_too_large_is_not_read() {
    Loaded files = new Loaded().and("compose.yaml", new byte[17 << 20]);

    assertThat(files.findings()).containsExactly("compose.yaml PAWS-C004");
  }

  @Test
  void variables_that_double_one_another_end_in_a_message() {
    Loaded doubling =
        Loaded.file("compose.yaml", "services: {web: {image: a}}\n")
            .and(".env", ("A=aaaaaaaa\n" + "A=$A$A\n".repeat(200)).getBytes(ISO_8859_1));
    Loaded many =
        Loaded.file("compose.yaml", "services: {web: {image: '" + "$A".repeat(1_000) + "'}}\n")
            .and(".env", ("A=" + "a".repeat(100_000) + "\n").getBytes(ISO_8859_1));

    assertThat(doubling.findings()).containsExactly(".env:22:1 PAWS-C032");
    assertThat(many.findings()).containsExactly("compose.yaml:1:25 PAWS-C020 services.web.image");
  }

  @Test
  void a_large_env_file_of_many_services_ends_in_one_message() {
    String services =
        IntStream.range(0, 60)
            .mapToObj(i -> "  s" + i + ": {image: a, env_file: big.env}\n")
            .collect(Collectors.joining());
    String variables =
        IntStream.range(0, 10_000).mapToObj(i -> "V" + i + "=x\n").collect(Collectors.joining());
    Loaded files =
        Loaded.file("compose.yaml", "services:\n" + services)
            .and("big.env", variables.getBytes(ISO_8859_1));

    assertThat(files.findings())
        .singleElement()
        .asString()
        .contains("PAWS-C015 services.s")
        .endsWith(".env_file");
  }

  @Test
  void other_encodings_are_read_or_named() {
    String text = "services: {web: {image: ä}}\n";

    assertThat(new Loaded().and("compose.yaml", text.getBytes(ISO_8859_1)).findings())
        .containsExactly("compose.yaml PAWS-C005");
    assertThat(
            new Loaded().and("compose.yaml", text.getBytes(UTF_16)).project().services().entries())
        .containsOnlyKeys("web");
  }

  @Test
  void two_bytes_a_character_are_read_in_either_order() {
    String text = "\uFEFFservices: {web: {image: ä}}\n";

    for (Charset charset : List.of(UTF_16BE, UTF_16LE)) {
      assertThat(
              new Loaded()
                  .and("compose.yaml", text.getBytes(charset))
                  .project()
                  .services()
                  .entries())
          .containsOnlyKeys("web");
    }
  }

  @Test
  void tabs_on_every_line_take_no_time() {
    String tabs = "x-a:\n" + "- a:\tb\n".repeat(200_000);

    Assertions.assertTimeoutPreemptively(
        LIMIT,
        () ->
            assertThat(Loaded.file("compose.yaml", tabs).findings())
                .singleElement()
                .asString()
                .endsWith("PAWS-C008"));
  }

  @Test
  void more_than_fifty_aliases_are_ordinary() {
    String services =
        IntStream.range(0, 500)
            .mapToObj(i -> "  s" + i + ": *a\n")
            .collect(
                Collectors.joining("", "x-a: &a {image: a, environment: {A: b}}\nservices:\n", ""));

    assertThat(Loaded.file("compose.yaml", services).project().services().entries()).hasSize(500);
  }

  @Test
  void deep_chains_of_extends_and_includes_end_in_a_message() {
    Loaded extending =
        Loaded.file(
            "compose.yaml",
            IntStream.range(0, 2000)
                .mapToObj(i -> "  s" + i + ": {image: a, extends: s" + (i + 1) + "}\n")
                .collect(Collectors.joining("", "services:\n", "  s2000: {image: a}\n")));
    Loaded including = new Loaded();
    IntStream.range(0, 300)
        .forEach(i -> including.and("f" + i + ".yaml", "include: [f" + (i + 1) + ".yaml]\n"));
    including.and("f300.yaml", "services: {web: {image: a}}\n");

    assertThat(extending.findings()).anyMatch(finding -> finding.contains("PAWS-C014"));
    assertThat(including.findings("f0.yaml")).anyMatch(finding -> finding.contains("PAWS-C014"));
  }
}
