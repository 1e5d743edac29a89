package dev.paws.core.validate;

import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import dev.paws.core.message.ValidateMessage;
import dev.paws.core.model.PipelineRun;
import dev.paws.core.model.PipelineStage;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Data model, Pipeline Stage: "Execution order (1, 2, 3...)". */
final class StageOrderPositive {
  Stream<Finding> check(PipelineRun run) {
    List<PipelineStage> stages = run.stages();
    return IntStream.range(0, stages.size())
        .filter(i -> stages.get(i).order() < 1)
        .mapToObj(
            i ->
                ValidateMessage.ORDER_NOT_POSITIVE.at(
                    Position.NONE,
                    "stages[" + i + "].order",
                    stages.get(i).name(),
                    stages.get(i).order()));
  }
}
