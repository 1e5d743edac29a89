package dev.paws.core.app;

import dev.paws.core.app.output.Commands;
import dev.paws.core.app.port.Console;
import dev.paws.core.finding.Position;
import dev.paws.core.message.GoalPhrase;
import dev.paws.core.message.NeighbourMessage;
import dev.paws.core.reconcile.KeptResource;
import dev.paws.core.reconcile.KeptResource.Kind;
import dev.paws.core.reconcile.KeptResource.Reason;
import dev.paws.core.run.DownResult;
import java.util.List;
import java.util.Optional;

/** Reports what stays after an environment is taken down, and how to remove it. */
record LeftoverReport(Console console, DownSettings settings, String project) {
  /** Prints one message for each kind and reason; external resources are not reported. */
  void print(DownResult result) {
    String down = Commands.down(settings.common(), project);
    if (!result.found().isEmpty()) {
      say(NeighbourMessage.LEFT_UP, String.join(", ", result.found()), down);
    }
    List<KeptResource> kept = result.kept();
    volumes(
        kept,
        Reason.NOT_CREATED,
        GoalPhrase.VOLUMES_NOT_CREATED,
        Optional.of(Commands.withVolumes(down)));
    volumes(kept, Reason.UNDECLARED, GoalPhrase.VOLUMES_UNDECLARED, Optional.empty());
    volumes(kept, Reason.IN_USE, GoalPhrase.VOLUMES_IN_USE, Optional.empty());
    networks(kept, Reason.UNDECLARED, GoalPhrase.NETWORKS_UNDECLARED);
    networks(kept, Reason.IN_USE, GoalPhrase.NETWORKS_IN_USE);
  }

  private void volumes(
      List<KeptResource> kept, Reason reason, GoalPhrase why, Optional<String> command) {
    List<String> names = names(kept, Kind.VOLUME, reason);
    if (!names.isEmpty()) {
      String remove = command.orElseGet(() -> Commands.removeVolumes(names));
      say(NeighbourMessage.VOLUMES_STAY, String.join(", ", names), why.text(), remove);
    }
  }

  private void networks(List<KeptResource> kept, Reason reason, GoalPhrase why) {
    List<String> names = names(kept, Kind.NETWORK, reason);
    if (!names.isEmpty()) {
      say(
          NeighbourMessage.NETWORKS_STAY,
          String.join(", ", names),
          why.text(),
          Commands.removeNetworks(names));
    }
  }

  private void say(NeighbourMessage message, String what, String... more) {
    Object[] arguments = new Object[more.length + 2];
    arguments[0] = project;
    arguments[1] = what;
    System.arraycopy(more, 0, arguments, 2, more.length);
    console.info(message.at(Position.NONE, "", arguments).text());
  }

  private static List<String> names(List<KeptResource> kept, Kind kind, Reason reason) {
    return kept.stream()
        .filter(one -> one.kind() == kind && one.reason() == reason)
        .map(KeptResource::name)
        .toList();
  }
}
