package dev.paws.core.pipeline.expression;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What an expression can ask for.
 *
 * @param contexts by name in lower case; a context that is not there is null
 */
public record Scope(Map<String, Data> contexts, Functions functions) {
  /** Functions whose answers depend on the run. */
  public interface Functions {
    /** Functions of a place where nothing has run yet: all is well, and no file is there. */
    Functions NONE =
        new Functions() {
          @Override
          public boolean success(List<String> jobs) {
            return true;
          }

          @Override
          public boolean failure(List<String> jobs) {
            return false;
          }

          @Override
          public boolean cancelled() {
            return false;
          }

          @Override
          public String hashFiles(List<String> patterns) {
            return "";
          }
        };

    /**
     * Returns whether nothing has failed; in a job's condition, whether these jobs succeeded, all
     * ancestors if none is named.
     */
    boolean success(List<String> jobs);

    /**
     * Returns whether something has failed; in a job's condition, whether one of these jobs has,
     * any ancestor if none is named.
     */
    boolean failure(List<String> jobs);

    /** Returns whether the run is being cancelled. */
    boolean cancelled();

    /**
     * Returns the hash of the files that match, in hex; empty if none does.
     *
     * @throws EvaluationException if the files cannot be read
     */
    String hashFiles(List<String> patterns) throws EvaluationException;
  }

  public Scope {
    contexts = Map.copyOf(contexts);
  }

  /** Returns a context. */
  Data context(String name) {
    return contexts.getOrDefault(name.toLowerCase(Locale.ROOT), Data.Null.VALUE);
  }
}
