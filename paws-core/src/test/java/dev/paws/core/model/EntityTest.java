package dev.paws.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EntityTest {
  static Stream<Class<?>> records() {
    return Samples.ENTITIES.stream()
        .flatMap(
            type ->
                Stream.concat(
                    Stream.of(type),
                    Arrays.stream(type.getDeclaredClasses()).filter(Class::isRecord)));
  }

  @ParameterizedTest
  @MethodSource("records")
  void nothing_in_a_record_can_be_null(Class<?> type) throws ReflectiveOperationException {
    Object full = Samples.full(type);
    RecordComponent[] components = type.getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      if (!components[i].getType().isPrimitive()) {
        Object[] values = values(full, components);
        values[i] = null;

        assertThatNullPointerException()
            .as(components[i].getName())
            .isThrownBy(() -> Samples.create(type, values));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("records")
  void lists_and_maps_of_a_record_are_its_own(Class<?> type) throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = values(Samples.full(type), components);
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof List<?> list) {
        values[i] = new ArrayList<>(list);
      } else if (values[i] instanceof Map<?, ?> map) {
        values[i] = new HashMap<>(map);
      }
    }
    Object made = Samples.create(type, values);
    for (int i = 0; i < values.length; i++) {
      Object kept = components[i].getAccessor().invoke(made);
      if (values[i] instanceof List<?> list) {
        list.clear();
        assertThat((List<?>) kept).isNotEmpty();
        assertThatThrownBy(((List<?>) kept)::clear)
            .isInstanceOf(UnsupportedOperationException.class);
      } else if (values[i] instanceof Map<?, ?> map) {
        map.clear();
        assertThat((Map<?, ?>) kept).isNotEmpty();
        assertThatThrownBy(((Map<?, ?>) kept)::clear)
            .isInstanceOf(UnsupportedOperationException.class);
      }
    }
  }

  @Test
  void a_secret_value_does_not_show_in_the_text_of_a_service() {
    EnvironmentVariable secret =
        new EnvironmentVariable(
            "POSTGRES_PASSWORD", "hunter2", true, EnvironmentVariable.Source.INLINE);

    assertThat(secret).hasToString("POSTGRES_PASSWORD=******");
    assertThat(secret.masked().value()).isEqualTo("******");
  }

  @Test
  void a_variable_that_is_not_secret_shows() {
    EnvironmentVariable open =
        new EnvironmentVariable("LOG_LEVEL", "debug", false, EnvironmentVariable.Source.FILE);

    assertThat(open).hasToString("LOG_LEVEL=debug");
    assertThat(open.masked()).isSameAs(open);
  }

  @Test
  void equal_numbers_in_a_difference_are_equal_whatever_their_java_type() {
    assertThat(difference(3)).isEqualTo(difference(3L));
    assertThat(difference(2.5)).isEqualTo(difference(new BigDecimal("2.500")));
    assertThat(difference(2.0)).isEqualTo(difference(new BigDecimal("2.00")));
    assertThat(difference(100.0)).isEqualTo(difference(new BigDecimal("1E+2")));
    assertThat(difference(2.0)).isNotEqualTo(difference(2));
  }

  @Test
  void what_json_cannot_hold_is_no_value_of_a_difference() {
    assertThatThrownBy(() -> difference(new Object())).isInstanceOf(IllegalArgumentException.class);
    assertThat(difference(Double.NaN).sourceValue()).contains("NaN");
  }

  private static Difference difference(Object value) {
    return new Difference(
        "web",
        "container.image",
        Optional.of(value),
        Optional.empty(),
        Difference.Type.MISSING_IN_TARGET,
        Difference.Severity.ERROR,
        new Difference.Metadata("", false));
  }

  private static Object[] values(Object instance, RecordComponent[] components)
      throws ReflectiveOperationException {
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = components[i].getAccessor().invoke(instance);
    }
    return values;
  }
}
