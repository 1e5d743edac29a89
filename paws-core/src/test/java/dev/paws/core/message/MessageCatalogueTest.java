package dev.paws.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageCatalogueTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");

  static List<Message> messages() {
    return MessageCatalogue.all();
  }

  @Test
  void every_enum_of_messages_is_in_the_catalogue() {
    Set<String> declared =
        new ClassFileImporter()
            .importPackages("dev.paws").stream()
                .filter(type -> type.isAssignableTo(Message.class) && type.isEnum())
                .map(type -> type.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    Set<String> listed =
        messages().stream()
            .map(message -> ((Enum<?>) message).getDeclaringClass().getName())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(listed).isEqualTo(declared);
  }

  @Test
  void no_code_is_used_twice() {
    assertThat(messages()).extracting(Message::code).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("messages")
  void a_code_is_the_stage_and_three_digits(Message message) {
    assertThat(message.code()).matches("PAWS-[A-Z]\\d{3}");
  }

  @ParameterizedTest
  @MethodSource("messages")
  void fact_expectation_and_next_step_are_all_said(Message message) {
    assertThat(List.of(message.fact(), message.expectation(), message.nextStep()))
        .allSatisfy(text -> assertThat(text).isNotBlank().isEqualTo(text.strip()));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void arguments_are_numbered_without_a_gap(Message message) {
    Set<Integer> used =
        PLACEHOLDER
            .matcher(message.fact() + message.expectation() + message.nextStep())
            .results()
            .map(match -> Integer.valueOf(match.group(1)))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(used).containsExactlyElementsOf(IntStream.range(0, used.size()).boxed().toList());
  }

  @ParameterizedTest
  @MethodSource("messages")
  void all_arguments_show_up_in_the_finding(Message message) {
    Object[] arguments =
        Stream.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
            .toArray();

    Finding finding = message.at(Position.NONE, "path", arguments);

    assertThat(finding.text()).doesNotContainPattern(PLACEHOLDER);
  }
}
