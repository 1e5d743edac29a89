package dev.paws.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhrasesTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");

  static Stream<String> phrases() {
    return Stream.of(
            Stream.of(ValuePhrase.values()).map(ValuePhrase::text),
            Stream.of(DesiredPhrase.values()).map(DesiredPhrase::text),
            Stream.of(PreflightPhrase.values()).map(PreflightPhrase::text),
            Stream.of(ExportPhrase.values()).map(ExportPhrase::text),
            Stream.of(ParityPhrase.values()).map(ParityPhrase::text))
        .flatMap(texts -> texts);
  }

  @ParameterizedTest
  @MethodSource("phrases")
  void arguments_are_numbered_without_a_gap(String phrase) {
    Set<Integer> used =
        PLACEHOLDER
            .matcher(phrase)
            .results()
            .map(match -> Integer.valueOf(match.group(1)))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(phrase).isNotBlank();
    assertThat(used).containsExactlyElementsOf(IntStream.range(0, used.size()).boxed().toList());
  }

  @Test
  void an_argument_in_the_braces_of_a_variable_is_filled_in() {
    assertThat(ParityPhrase.VALUE_OF.text("TAG")).isEqualTo("value of ${TAG}");
  }

  @Test
  void arguments_may_be_used_in_another_order() {
    assertThat(ParityPhrase.NOT_OF_KIND.text("amount", "x"))
        .isEqualTo("x is not a value of the kind amount");
  }
}
