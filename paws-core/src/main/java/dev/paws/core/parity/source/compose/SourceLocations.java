package dev.paws.core.parity.source.compose;

import dev.paws.core.compose.ComposeProject;
import dev.paws.core.compose.Origins;
import dev.paws.core.finding.Position;
import dev.paws.core.message.ParityPhrase;
import dev.paws.core.parity.Location;
import dev.paws.core.parity.source.ValueForm;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import dev.paws.core.yaml.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds where the values of a project come from. */
record SourceLocations(ComposeProject project) {
  /** What is worth a note if it happened to a value. */
  private static final Set<Origin.Rule> NOTED =
      Set.of(
          Origin.Rule.ENV_FILE, Origin.Rule.RESOLVED, Origin.Rule.DEFAULTED, Origin.Rule.EXTENDED);

  /** Returns the places of the value of a key: its line first, then what gave it its value. */
  List<Location> of(MappingNode map, String key) {
    Optional<Node> node = map.get(key);
    Position at = map.positionOf(key);
    return node.isEmpty() ? places(at, "") : of(node.get(), at);
  }

  /** Returns the places of a value in a list. */
  List<Location> of(Node node) {
    return of(node, node.at());
  }

  /** Returns a single place with a note. */
  static List<Location> places(Position at, String note) {
    return at.equals(Position.NONE) && note.isEmpty() ? List.of() : List.of(new Location(at, note));
  }

  private List<Location> of(Node node, Position at) {
    List<Location> places = new ArrayList<>();
    String text = ValueForm.shown(node);
    String note = "";
    for (Origins.Step step : project.origins().of(node)) {
      if (step.what() == Origin.Rule.INTERPOLATED) {
        note = interpolated(step.note(), text, places);
      } else if (NOTED.contains(step.what())) {
        note = step.rule();
      }
    }
    Position known = at.equals(Position.NONE) ? node.at() : at;
    if (!known.equals(Position.NONE) || !note.isEmpty()) {
      places.add(0, new Location(known, note));
    }
    return places;
  }

  private String interpolated(String names, String text, List<Location> places) {
    List<String> notes = new ArrayList<>();
    for (String name : names.isEmpty() ? new String[0] : names.split(", ", -1)) {
      Optional<String> value = Optional.ofNullable(project.environment().get(name));
      boolean known = value.isPresent();
      // what a value became (512m is a number of bytes) need not show the text that it came from
      Optional<Position> file =
          project
              .origins()
              .variable(name, text)
              .or(() -> value.flatMap(it -> project.origins().variable(name, it)));
      if (file.isPresent()) {
        places.add(Location.ofVariable(file.get(), ParityPhrase.VALUE_OF.text(name)));
        notes.add(ParityPhrase.FROM_VARIABLE.text(name));
      } else {
        notes.add((known ? ParityPhrase.FROM_ENVIRONMENT : ParityPhrase.FROM_DEFAULT).text(name));
      }
    }
    return String.join(", ", notes);
  }
}
