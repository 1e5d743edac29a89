package dev.paws.core.pipeline.run;

import dev.paws.core.pipeline.run.StepWork.WorkResult;
import java.io.IOException;

/** An action that Paws carries out itself, so that it needs neither network nor Node. */
@FunctionalInterface
interface NativeAction {
  /** Does what the action does. */
  WorkResult run(ActionCall call) throws IOException, Expressions.Failure;
}
