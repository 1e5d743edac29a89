package dev.paws.core.validate;

import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import dev.paws.core.message.ValidateMessage;
import dev.paws.core.model.DeveloperWorkflowState;
import dev.paws.core.model.DocumentedValue;
import dev.paws.core.model.StageTransition;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Data model, Developer Workflow State: each step of the history is a transition of the state
 * machine.
 */
final class StagesInOrder {
  Stream<Finding> check(DeveloperWorkflowState state) {
    List<StageTransition> history = state.stageHistory();
    return IntStream.range(0, history.size())
        .filter(i -> !history.get(i).fromStage().canBecome(history.get(i).toStage()))
        .mapToObj(i -> finding(history.get(i), "stage_history[" + i + "]"));
  }

  private static Finding finding(StageTransition step, String path) {
    return ValidateMessage.STAGES_NOT_IN_ORDER.at(
        Position.NONE,
        path,
        step.fromStage().value(),
        step.toStage().value(),
        step.fromStage().next().stream()
            .map(DocumentedValue::value)
            .collect(Collectors.joining(", ")));
  }
}
