package dev.paws.core.message;

import java.util.List;
import java.util.stream.Stream;

/**
 * All messages, stage by stage. A new enum of messages is added here; a test fails while it is not.
 */
public final class MessageCatalogue {
  private MessageCatalogue() {}

  /** Every message that Paws can give, in the order of the stages and of their codes. */
  public static List<Message> all() {
    return Stream.<Message[]>of(
            ComposeMessage.values(),
            ValidateMessage.values(),
            DesiredMessage.values(),
            PreflightMessage.values(),
            ParityMessage.values(),
            KubernetesMessage.values(),
            GoalMessage.values(),
            NeighbourMessage.values())
        .flatMap(Stream::of)
        .toList();
  }
}
