package dev.paws.core.report.history;

import dev.paws.core.model.StageTransition;
import dev.paws.core.model.WorkflowStage;
import dev.paws.core.model.json.ModelCodec;
import dev.paws.core.report.StatusText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The transitions of developers' sessions in a history, as text and as trees. */
final class StageRows {
  private StageRows() {}

  /**
   * Returns a line for each of the last transitions, with a title above and the time in each stage
   * below; empty if there is none.
   *
   * @param most how many transitions to list
   */
  static List<String> lines(List<StageTransition> stages, int most) {
    List<String> lines = new ArrayList<>();
    if (stages.isEmpty()) {
      return lines;
    }
    lines.add("");
    lines.add("last stages of the session:");
    for (int i = stages.size() - 1; i >= Math.max(0, stages.size() - most); i--) {
      StageTransition one = stages.get(i);
      String details =
          Stream.of(one.triggerDetails(), one.metadata().associatedCommand())
              .flatMap(Optional::stream)
              .filter(text -> !text.isEmpty())
              .collect(Collectors.joining("; "));
      lines.add(
          "  "
              + HistoryText.time(one.timestamp())
              + "  "
              + one.toStage().value()
              + ", "
              + one.trigger().value()
              + (details.isEmpty() ? "" : ": " + HistoryText.cut(details)));
    }
    String spent =
        spent(stages).entrySet().stream()
            .filter(stage -> stage.getValue() > 0)
            .map(
                stage ->
                    stage.getKey().value()
                        + " "
                        + StatusText.span(Duration.ofMinutes(stage.getValue())))
            .collect(Collectors.joining(", "));
    if (!spent.isEmpty()) {
      lines.add("  time in stages: " + spent);
    }
    return lines;
  }

  /** Returns the minutes in each stage that was left. */
  private static Map<WorkflowStage, Long> spent(List<StageTransition> stages) {
    Map<WorkflowStage, Long> spent = new EnumMap<>(WorkflowStage.class);
    stages.forEach(
        one ->
            spent.merge(
                one.fromStage(), one.metadata().durationInPreviousStageMinutes(), Long::sum));
    return spent;
  }

  /** Returns a transition as the data model has it. */
  static Map<String, @Nullable Object> tree(StageTransition stage) {
    return ModelCodec.tree(stage);
  }
}
