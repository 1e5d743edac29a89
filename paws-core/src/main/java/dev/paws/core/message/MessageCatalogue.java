package dev.paws.core.message;

import java.util.List;
import java.util.stream.Stream;

/**
 * The list of all messages by stage. A test fails until each new enum of messages is added here.
 */
public final class MessageCatalogue {
  private MessageCatalogue() {}

  /** Returns every message of Paws, in the order of the stages. */
  public static List<Message> all() {
    return Stream.<Message[]>of(
            YamlMessage.values(),
            ComposeMessage.values(),
            VariableMessage.values(),
            ValidateMessage.values(),
            DesiredMessage.values(),
            PreflightMessage.values(),
            ParityMessage.values(),
            KubernetesMessage.values(),
            GoalMessage.values(),
            HealthMessage.values(),
            NeighbourMessage.values(),
            HistoryMessage.values(),
            SessionMessage.values(),
            WorkflowMessage.values(),
            PipelineRunMessage.values(),
            LogMessage.values(),
            WatchMessage.values(),
            SimulateMessage.values())
        .flatMap(Stream::of)
        .toList();
  }
}
