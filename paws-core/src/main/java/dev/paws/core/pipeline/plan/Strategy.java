package dev.paws.core.pipeline.plan;

import dev.paws.core.message.WorkflowPhrase;
import dev.paws.core.pipeline.expression.Data;
import dev.paws.core.pipeline.expression.Dict;
import dev.paws.core.pipeline.expression.EvaluationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The strategy of a job, evaluated.
 *
 * @param combinations in their order; one without values if there is no matrix
 * @param failFast whether the first failure cancels the others
 * @param maxParallel how many run at once at most
 */
public record Strategy(List<Combination> combinations, boolean failFast, int maxParallel) {
  public Strategy {
    combinations = List.copyOf(combinations);
  }

  /**
   * Returns the strategy of a job.
   *
   * @param data the value of {@code strategy}, evaluated; null if the job has none
   * @throws EvaluationException if it cannot be expanded; the message is for the user
   */
  public static Strategy of(Data data) throws EvaluationException {
    Data matrix = get(data, "matrix");
    Data failFast = get(data, "fail-fast");
    Data limit = get(data, "max-parallel");
    List<Combination> combinations =
        matrix instanceof Data.Null ? List.of(Combination.NONE) : MatrixExpansion.expand(matrix);
    boolean fast = failFast instanceof Data.Null || bool(failFast);
    double number = limit.number();
    if (Double.isNaN(number)) {
      throw new EvaluationException(WorkflowPhrase.NO_NUMBER.text("max-parallel", limit.text()));
    }
    int most = number >= 1 ? (int) Math.min(number, combinations.size()) : combinations.size();
    return new Strategy(combinations, fast, most);
  }

  private static Data get(Data data, String key) {
    Data found = data instanceof Dict dict ? dict.get(key) : null;
    return found == null ? Data.Null.VALUE : found;
  }

  private static boolean bool(Data value) throws EvaluationException {
    if (value instanceof Data.Bool truth) {
      return truth.value();
    }
    throw new EvaluationException(WorkflowPhrase.NO_BOOLEAN.text("fail-fast", value.text()));
  }

  /**
   * Returns the context {@code strategy} of a combination.
   *
   * @param index the combination's place, from 0
   */
  public Data context(int index) {
    Map<String, Data> values = new LinkedHashMap<>();
    values.put("fail-fast", Data.of(failFast));
    values.put("job-index", new Data.Num(index));
    values.put("job-total", new Data.Num(combinations.size()));
    values.put("max-parallel", new Data.Num(maxParallel));
    return Dict.of(values);
  }
}
