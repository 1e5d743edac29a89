package dev.paws.core.pipeline.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paws.core.json.JsonReader;
import dev.paws.core.json.JsonWriter;
import dev.paws.core.pipeline.expression.Data;
import dev.paws.core.pipeline.expression.EvaluationException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GitHub's rules for matrices, as its page on the workflow syntax has them. */
class MatrixExpansionTest {
  private static List<Combination> expand(String json) throws Exception {
    return MatrixExpansion.expand(Data.from(JsonReader.lenient(json)));
  }

  private static List<String> values(String json) throws Exception {
    return expand(json).stream()
        .map(one -> JsonWriter.compact(one.matrix().plain()).replace("\"", ""))
        .toList();
  }

  @Test
  void the_first_vector_varies_slowest() throws Exception {
    assertThat(values("{os: ['a', 'b'], v: [1, 2]}"))
        .containsExactly("{os:a,v:1}", "{os:a,v:2}", "{os:b,v:1}", "{os:b,v:2}");
  }

  @Test
  void exclude_needs_only_some_of_the_keys_and_compares_loosely() throws Exception {
    assertThat(values("{os: ['a', 'b'], v: [1, 2], exclude: [{OS: 'A'}, {v: '2'}]}"))
        .containsExactly("{os:b,v:1}");
  }

  @Test
  void exclude_compares_objects_leaf_by_leaf() throws Exception {
    assertThat(values("{os: [{n: 'a', x: 1}, {n: 'b', x: 2}], exclude: [{os: {n: 'b'}}]}"))
        .containsExactly("{os:{n:a,x:1}}");
  }

  @Test
  void include_adds_to_what_it_matches_and_makes_what_it_does_not() throws Exception {
    assertThat(
            values(
                "{fruit: ['apple', 'pear'], animal: ['cat', 'dog'], include: [{color: 'green'},"
                    + " {color: 'pink', animal: 'cat'}, {fruit: 'apple', shape: 'circle'},"
                    + " {fruit: 'banana'}, {fruit: 'banana', animal: 'cat'}]}"))
        .containsExactly(
            "{fruit:apple,animal:cat,color:pink,shape:circle}",
            "{fruit:apple,animal:dog,color:green,shape:circle}",
            "{fruit:pear,animal:cat,color:pink}",
            "{fruit:pear,animal:dog,color:green}",
            "{fruit:banana}",
            "{fruit:banana,animal:cat}");
  }

  @Test
  void each_entry_is_a_job_where_there_is_only_include() throws Exception {
    assertThat(values("{include: [{a: 1}, {a: 2, b: 3}]}")).containsExactly("{a:1}", "{a:2,b:3}");
  }

  @Test
  void what_include_made_is_not_matched_by_later_entries() throws Exception {
    assertThat(values("{os: ['a'], include: [{os: 'z'}, {os: 'z', v: 1}]}"))
        .containsExactly("{os:a}", "{os:z}", "{os:z,v:1}");
  }

  @Test
  void names_leave_out_what_include_added() throws Exception {
    assertThat(expand("{os: ['a'], v: [3.10, {x: 1, y: [2, 3]}], include: [{extra: 'e'}]}"))
        .extracting(one -> one.name("test"))
        .containsExactly("test (a, 3.1)", "test (a, 1, 2, 3)");
    assertThat(Combination.NONE.name("test")).isEqualTo("test");
    assertThat(expand("{v: ['" + "x".repeat(200) + "']}").get(0).name("test"))
        .hasSize(100)
        .endsWith("...");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{v: []} | does not contain any values",
        "{v: 1} | is no list",
        "[1] | is no mapping",
        "{v: [1], include: 1} | is no list",
        "{v: [1], include: [1]} | is no mapping",
        "{v: [1], exclude: [{w: 1}]} | which is no key of the matrix",
        "{v: [1], exclude: [{v: 1}]} | exclude leaves nothing",
        "{} | makes no job"
      })
  void what_is_no_matrix_is_refused(String json, String message) {
    assertThatThrownBy(() -> expand(json))
        .isInstanceOf(EvaluationException.class)
        .hasMessageContaining(message);
  }

  @Test
  void a_matrix_makes_at_most_256_jobs_and_long_vectors_end_soon() throws Exception {
    String sixteen = "[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16]";
    String many = "[" + "1,".repeat(5_000) + "1]";

    assertThat(expand("{a: " + sixteen + ", b: " + sixteen + "}")).hasSize(256);
    assertThatThrownBy(() -> expand("{a: " + many + ", b: " + many + ", c: " + many + "}"))
        .hasMessageContaining("more than 256 jobs");
  }
}
