package dev.paws.core.parity.semantic;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A parameter and the places where it can be set.
 *
 * @param id its path after {@code parameters.}
 * @param title what it is, for people
 * @param services roles or words of an image's name; empty: any service
 * @param unit what its text means
 * @param fallback the program's default; empty if that is not known
 * @param places in order; the first one that sets the parameter counts
 */
public record Parameter(
    String id,
    String title,
    List<String> services,
    ParameterUnit unit,
    String fallback,
    List<Place> places) {
  public Parameter {
    requireNonNull(id, "id");
    services = List.copyOf(services);
    places = List.copyOf(places);
  }

  /** A place where a parameter can be set. */
  public sealed interface Place {
    /** Returns what the visitor returns for this kind of place. */
    <T> T accept(PlaceVisitor<T> visitor);
  }

  /**
   * Handles each kind of place; a new kind does not compile until every visitor knows it.
   *
   * @param <T> what is made of a place
   */
  public interface PlaceVisitor<T> {
    /** Handles an option of the command line. */
    T option(Option place);

    /** Handles a variable. */
    T variable(Named place);

    /** Handles an option inside a variable. */
    T optionInVariable(OptionIn place);

    /** Handles a YAML text in a variable. */
    T yamlInVariable(YamlIn place);

    /** Handles a mounted file. */
    T file(File place);

    /** Handles the image's tag. */
    T tag(Tag place);

    /** Handles the number of instances of a role. */
    T members(Members place);
  }

  /**
   * An option of the command line: {@code --name}, or {@code -c name} for {@code -c name=value}.
   */
  public record Option(List<String> names) implements Place {
    public Option {
      names = List.copyOf(names);
    }

    @Override
    public <T> T accept(PlaceVisitor<T> visitor) {
      return visitor.option(this);
    }
  }

  /** A variable. */
  public record Named(List<String> variables) implements Place {
    public Named {
      variables = List.copyOf(variables);
    }

    @Override
    public <T> T accept(PlaceVisitor<T> visitor) {
      return visitor.variable(this);
    }
  }

  /** An option inside a variable, as in {@code JAVA_TOOL_OPTIONS}. */
  public record OptionIn(List<String> variables, String name) implements Place {
    public OptionIn {
      variables = List.copyOf(variables);
    }

    @Override
    public <T> T accept(PlaceVisitor<T> visitor) {
      return visitor.optionInVariable(this);
    }
  }

  /** A YAML text in a variable. */
  public record YamlIn(List<String> variables, List<String> keys) implements Place {
    public YamlIn {
      variables = List.copyOf(variables);
      keys = List.copyOf(keys);
    }

    @Override
    public <T> T accept(PlaceVisitor<T> visitor) {
      return visitor.yamlInVariable(this);
    }
  }

  /**
   * A mounted file.
   *
   * @param pattern matches its path in the container, {@code *} for any text
   * @param keys the setting's name, or in YAML and properties its path of keys with dots
   * @param word which word after the name, from 1; 0 for all
   */
  public record File(String pattern, List<String> keys, int word) implements Place {
    public File {
      keys = List.copyOf(keys);
    }

    @Override
    public <T> T accept(PlaceVisitor<T> visitor) {
      return visitor.file(this);
    }
  }

  /** The image's tag. */
  public record Tag() implements Place {
    @Override
    public <T> T accept(PlaceVisitor<T> visitor) {
      return visitor.tag(this);
    }
  }

  /** The number of instances of all services with a role. */
  public record Members(String role) implements Place {
    @Override
    public <T> T accept(PlaceVisitor<T> visitor) {
      return visitor.members(this);
    }
  }
}
