package dev.paws.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.compose.value.GoPrint;
import dev.paws.core.compose.value.PathRules;
import dev.paws.core.compose.value.Texts;
import dev.paws.core.finding.Position;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ValueTest {
  private static final Origin HERE = Origin.written(new Position("a.yaml", 3, 5));

  @Test
  void texts_are_sorted_as_their_bytes_in_utf_8_are() {
    String face = "\uD83D\uDE00"; // beyond the basic plane, so after everything in it
    String wide = "\uFF21"; // a full-width letter, whose char is above a surrogate's
    String grin = "\uD83D\uDE01";

    assertThat(Stream.of(grin, wide, face, "b", "ab", "a", "").sorted(Texts::compare))
        .containsExactly("", "a", "ab", "b", wide, face, grin);
    assertThat(Texts.compare(wide, face)).isNegative();
    assertThat(Texts.compare(face, wide)).isPositive();
    assertThat(Texts.compare(face, "\uD83D\uDE00")).isZero();
  }

  @Test
  void values_are_printed_as_go_prints_them() {
    MapValue map = map("b", list(text("x"), text("y")));
    map.put("a", new ScalarValue(1.5, HERE));
    map.put("c", new ScalarValue(null, HERE));

    assertThat(GoPrint.print(map)).isEqualTo("map[a:1.5 b:[x y] c:<nil>]");
    assertThat(GoPrint.print(list())).isEqualTo("[]");
    assertThat(GoPrint.print(map())).isEqualTo("map[]");
    assertThat(GoPrint.print(new ScalarValue(true, HERE))).isEqualTo("true");
  }

  @Test
  void a_value_is_called_what_it_is() {
    assertThat(
            Stream.of(map(), list(), text("a"), scalar(1L), scalar(1.5), scalar(true), scalar(null))
                .map(Value::kind))
        .containsExactly(
            "a mapping", "a list", "a string", "a number", "a number", "a boolean", "null");
  }

  @Test
  void mappings_and_lists_are_equal_if_what_they_hold_is() {
    assertThat(map("a", list(text("x"))))
        .isEqualTo(map("a", list(text("x"))))
        .hasSameHashCodeAs(map("a", list(text("x"))))
        .isNotEqualTo(map("a", list(text("y"))))
        .doesNotHaveSameHashCodeAs(map("a", list(text("y"))))
        .isNotEqualTo(list(text("x")));
    assertThat(list(text("x")))
        .isEqualTo(list(text("x")))
        .hasSameHashCodeAs(list(text("x")))
        .isNotEqualTo(list(text("y")))
        .doesNotHaveSameHashCodeAs(list(text("y")))
        .isNotEqualTo(map("a", text("x")));
  }

  @Test
  void only_an_empty_list_can_be_forgotten_and_an_item_brings_it_back() {
    ListValue list = list();
    assertThat(list.isForgotten()).isFalse();

    list.forget();
    assertThat(list.isForgotten()).isTrue();
    assertThat(list.withOrigin(Origin.NOWHERE).isForgotten()).isTrue();

    list.add(text("a"));
    assertThat(list.isForgotten()).isFalse();
  }

  @Test
  void a_copy_shares_nothing_that_can_change() {
    MapValue map = map("a", list(text("x")));
    map.put("b", text("y"), HERE.at());

    MapValue copy = map.copy();
    copy.list("a").add(text("z"));
    copy.remove("b");

    assertThat(map).isEqualTo(withText(map("a", list(text("x"))), "b", "y"));
    assertThat(map.keyAt("b")).isEqualTo(HERE.at());
    assertThat(map.size()).isEqualTo(6);
    assertThat(map.height()).isEqualTo(3);
  }

  @Test
  void a_key_stands_where_its_value_does_if_nobody_knows_better() {
    MapValue map = new MapValue(HERE);
    map.put("a", new ScalarValue("x", Origin.written(new Position("b.yaml", 7, 1))));
    map.put("b", new ScalarValue("y", Origin.NOWHERE));

    assertThat(map.keyAt("a")).hasToString("b.yaml:7:1");
    assertThat(map.keyAt("b")).hasToString("a.yaml:3:5");
    assertThat(map.keyAt("nothing")).hasToString("a.yaml:3:5");
  }

  @Test
  void rules_are_found_by_path_and_a_star_is_any_key() {
    PathRules<String> rules =
        new PathRules<String>().with("a.*.c", "star").with("a.b.d", "exact").with("a.*", "one");

    assertThat(rule(rules, "a", "x", "c")).isEqualTo("star");
    assertThat(rule(rules, "a", "b", "d")).isEqualTo("exact");
    assertThat(rule(rules, "a", "x")).isEqualTo("one");
    assertThat(rule(rules, "a", "x", "d")).isNull();
    assertThat(PathRules.below(rules, "z")).isNull();
    assertThat(PathRules.below(PathRules.below(rules, "z"), "a")).isNull();
    assertThat(rules.item()).isNull();
  }

  private static String rule(PathRules<String> rules, String... path) {
    PathRules<String> at = rules;
    for (String key : path) {
      at = PathRules.below(at, key);
    }
    return at == null ? null : at.rule();
  }

  private static MapValue withText(MapValue map, String key, String text) {
    map.put(key, text(text));
    return map;
  }

  private static ScalarValue scalar(Object value) {
    return new ScalarValue(value, HERE);
  }

  private static ScalarValue text(String text) {
    return ScalarValue.text(text, HERE);
  }

  private static ListValue list(Value... items) {
    ListValue list = new ListValue(HERE);
    List.of(items).forEach(list::add);
    return list;
  }

  private static MapValue map() {
    return new MapValue(HERE);
  }

  private static MapValue map(String key, Value value) {
    MapValue map = map();
    map.put(key, value);
    return map;
  }
}
