package dev.paws.core.run;

import dev.paws.core.execute.ForwardingRunListener;
import dev.paws.core.execute.InstanceProgress;
import dev.paws.core.execute.RunListener;
import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import dev.paws.core.health.Source;
import dev.paws.core.health.Verdict;
import dev.paws.core.message.GoalMessage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Remembers which services are ready although their ports could not be reached from here. */
final class UnreachablePorts extends ForwardingRunListener {
  private final Map<String, String> problems = new TreeMap<>();

  UnreachablePorts(RunListener next) {
    super(next);
  }

  @Override
  public void changed(List<InstanceProgress> containers) {
    for (InstanceProgress container : containers) {
      container
          .verdict()
          .filter(Verdict.Ready.class::isInstance)
          .map(Verdict::evidence)
          .filter(evidence -> evidence.source() == Source.ENDPOINT && !evidence.problem().isEmpty())
          .ifPresent(evidence -> problems.put(container.instance().service(), evidence.problem()));
    }
    super.changed(containers);
  }

  /** Returns one warning for each such service. */
  List<Finding> findings() {
    return problems.entrySet().stream()
        .map(
            problem ->
                GoalMessage.READY_UNSEEN.at(
                    Position.NONE, "", problem.getKey(), problem.getValue()))
        .toList();
  }
}
