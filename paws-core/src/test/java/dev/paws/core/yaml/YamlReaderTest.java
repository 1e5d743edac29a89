package dev.paws.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.compose.value.GoPrint;
import dev.paws.core.message.FindingCollector;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
  private static final int MANY = 100;

  private final FindingCollector problems = new FindingCollector();

  @ParameterizedTest
  @CsvSource({
    "'a: [b, c]', 5, a.yaml:1:8",
    // an alias counts for all that it repeats
    "'{a: &x [b, c], d: *x}', 9, a.yaml:1:19",
    "'{a: &x {b: c}, d: *x}', 9, a.yaml:1:19"
  })
  void as_many_nodes_are_read_as_there_may_be(String text, int nodes, String at) {
    assertThat(read(text, nodes, MANY)).hasSize(1);
    assertThat(found()).isEmpty();

    assertThat(read(text, nodes - 1, MANY)).isEmpty();
    assertThat(found()).containsExactly(at + " PAWS-C015");
    assertThat(problems.findings().get(0).fact()).contains(String.valueOf(nodes - 1));
  }

  @ParameterizedTest
  @CsvSource({
    "'a: [b]', 3, a.yaml:1:5",
    "'{a: {b: {c: d}}}', 4, a.yaml:1:10",
    // after what is deep, the next may be as deep again
    "'{a: [[b]], c: [[d]]}', 4, a.yaml:1:7",
    "'{a: &x [b], c: [*x]}', 4, a.yaml:1:17",
    "'{a: &x {b: [c]}, d: *x, e: [*x]}', 5, a.yaml:1:29"
  })
  void a_file_is_read_as_deep_as_it_may_be(String text, int depth, String at) {
    assertThat(read(text, MANY, depth)).hasSize(1);
    assertThat(found()).isEmpty();

    assertThat(read(text, MANY, depth - 1)).isEmpty();
    assertThat(found()).containsExactly(at + " PAWS-C014");
  }

  @Test
  void the_depth_is_ours_to_limit() {
    assertThat(read("[".repeat(60) + "]".repeat(60), MANY, 60)).hasSize(1);
    assertThat(read("[".repeat(61) + "]".repeat(61), MANY, 60)).isEmpty();
    assertThat(found()).containsExactly("a.yaml:1:61 PAWS-C014");
  }

  @Test
  void an_anchor_inside_itself_is_told_at_the_alias() {
    assertThat(read("x: &a {b: *a}", MANY, MANY)).isEmpty();
    assertThat(found()).containsExactly("a.yaml:1:11 PAWS-C013");
  }

  @Test
  void a_mistake_is_told_in_the_words_of_the_parser() {
    assertThat(read("a: [b, c", MANY, MANY)).isEmpty();
    assertThat(problems.findings().get(0).fact())
        .contains("while parsing a flow sequence, expected ',' or ']'");
    assertThat(read("a: @b", MANY, MANY)).isEmpty();
    assertThat(problems.findings().get(1).fact()).contains("that cannot start any token");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE"})
  void the_first_bytes_tell_the_encoding(Charset charset) {
    byte[] bytes = "\uFEFFa: \u00E4\n".getBytes(charset);

    assertThat(reader(MANY, MANY).read("a.yaml", bytes))
        .singleElement()
        .satisfies(
            document -> {
              assertThat(GoPrint.print(document.root())).isEqualTo("map[a:\u00E4]");
              assertThat(document.root().at()).hasToString("a.yaml:1:1");
            });

    // what is no character is told with the encoding that the first bytes promise
    byte[] cut = Arrays.copyOf(bytes, charset == StandardCharsets.UTF_8 ? 7 : 9);
    assertThat(reader(MANY, MANY).read("a.yaml", cut)).isEmpty();
    assertThat(found()).containsExactly("a.yaml PAWS-C005");
    assertThat(problems.findings().get(0).fact()).contains(charset.name());
  }

  @Test
  void a_file_shorter_than_the_mark_of_an_encoding_has_none() {
    assertThat(reader(MANY, MANY).read("a.yaml", new byte[0])).isEmpty();
    assertThat(read("a", MANY, MANY)).hasSize(1);
    assertThat(reader(MANY, MANY).read("a.yaml", new byte[] {(byte) 0xFE})).isEmpty();
    assertThat(problems.findings().get(0).fact()).contains("UTF-8");
  }

  @Test
  void a_word_that_is_too_long_is_told_where_it_begins() {
    String word = "a".repeat(1_000_001);

    assertThat(read("x: y\n\nz: b " + word + "\n", MANY, MANY)).isEmpty();
    assertThat(found()).containsExactly("a.yaml:3:6 PAWS-C088");
  }

  @Test
  void the_documents_before_a_broken_one_are_read() {
    assertThat(read("a: b\n---\n[c]\n---\n{d: [\n", MANY, MANY))
        .extracting(document -> GoPrint.print(document.root()))
        .containsExactly("map[a:b]", "[c]");
    assertThat(problems.hasErrors()).isTrue();
    assertThat(problems.isIncomplete()).isTrue();
  }

  private List<YamlDocument> read(String text, int nodes, int depth) {
    return reader(nodes, depth).read("a.yaml", text.getBytes(StandardCharsets.UTF_8));
  }

  private YamlReader reader(int nodes, int depth) {
    return new YamlReader(new Limits(1, nodes, depth, 10), new NodeBudget(nodes), problems);
  }

  private List<String> found() {
    return problems.findings().stream()
        .map(finding -> finding.at() + " " + finding.code())
        .toList();
  }
}
