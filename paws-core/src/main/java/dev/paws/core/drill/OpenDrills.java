package dev.paws.core.drill;

import dev.paws.core.model.json.ModelCodec;
import dev.paws.core.model.json.ModelFormatException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The drills of a project's folder that are not undone yet, as they are kept in a file.
 *
 * @param version the version of the form
 */
public record OpenDrills(long version, List<OpenDrill> drills) {
  /** The version that this Paws reads and writes. */
  public static final long VERSION = 1;

  public OpenDrills {
    drills = List.copyOf(drills);
  }

  /**
   * Returns the drills of a file.
   *
   * @param text the file's text; empty if there is no file
   * @param file the file's name, for the finding
   * @throws ModelFormatException if the text is something else
   */
  public static OpenDrills read(Optional<String> text, String file) throws ModelFormatException {
    return text.isEmpty()
        ? new OpenDrills(VERSION, List.of())
        : ModelCodec.json().read(text.get(), OpenDrills.class, file);
  }

  /** Returns the text for the file; empty if there is nothing to keep, and so no file. */
  public Optional<String> text() {
    return drills.isEmpty() ? Optional.empty() : Optional.of(ModelCodec.json().write(this));
  }

  /** Returns the drills of an environment. */
  public List<OpenDrill> of(String project) {
    return drills.stream().filter(it -> it.project().equals(project)).toList();
  }

  /** Returns these drills and another one. */
  public OpenDrills and(OpenDrill drill) {
    List<OpenDrill> more = new ArrayList<>(drills);
    more.add(drill);
    return new OpenDrills(version, more);
  }

  /** Returns these drills without the one of this id. */
  public OpenDrills without(String id) {
    return new OpenDrills(version, drills.stream().filter(it -> !it.id().equals(id)).toList());
  }
}
