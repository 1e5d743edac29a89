package dev.paws.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.paws.core.json.PlacedValue.Place;
import dev.paws.core.json.PlacedValue.PlacedObject;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacedReaderTest {
  @Test
  void each_value_has_its_place() throws PlacedSyntaxException {
    PlacedObject object = (PlacedObject) PlacedReader.read("{\"a\": [1,\n  {\"b\": null}]\n}");

    assertThat(object.at()).isEqualTo(new Place(1, 1));
    assertThat(object.end()).isEqualTo(new Place(3, 1));
    assertThat(object.entries().get("a").at()).isEqualTo(new Place(1, 7));
    PlacedValue.PlacedList list = (PlacedValue.PlacedList) object.entries().get("a");
    assertThat(list.items().get(0).at()).isEqualTo(new Place(1, 8));
    assertThat(list.items().get(1).at()).isEqualTo(new Place(2, 3));
  }

  @Test
  void numbers_keep_all_their_digits() throws PlacedSyntaxException {
    assertThat(
            PlacedReader.read("[1, 99999999999999999999, 1.10, true, false, null, \"1\"]").plain())
        .isEqualTo(
            Arrays.asList(
                BigInteger.ONE,
                new BigInteger("99999999999999999999"),
                new BigDecimal("1.10"),
                true,
                false,
                null,
                "1"));
    assertThat(PlacedReader.read("{}").plain()).isEqualTo(Map.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``         | 1 | 1 | nothing",
        "{}{}       | 1 | 3 | more than one",
        "{\"a\":1,    | 1 | 8 | end-of-input",
        "{'a':1}    | 1 | 2 | Unexpected character",
        "nope       | 1 | 1 | Unrecognized token",
      })
  void what_is_no_json_is_refused(String text, int line, int column, String reason) {
    PlacedSyntaxException refused =
        catchThrowableOfType(PlacedSyntaxException.class, () -> PlacedReader.read(text));

    assertThat(refused).hasMessageContaining(reason);
    assertThat(refused.at().line()).isEqualTo(line);
    assertThat(refused.at().column()).isBetween(column, column + 5);
  }

  @Test
  void a_key_that_an_object_has_twice_is_refused() {
    PlacedSyntaxException refused =
        catchThrowableOfType(
            PlacedSyntaxException.class, () -> PlacedReader.read("{\"a\": 1,\n \"a\": 2}"));

    assertThat(refused).hasMessageContaining("Duplicate field 'a'");
    assertThat(refused.at().line()).isEqualTo(2);
  }
}
