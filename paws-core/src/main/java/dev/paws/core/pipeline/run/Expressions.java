package dev.paws.core.pipeline.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Evaluates texts that may hold {@code ${{ }}}. Values are trees as JSON has them. */
public interface Expressions {
  /** An expression cannot be evaluated; the message is for the user. */
  final class Failure extends Exception {
    private static final long serialVersionUID = 1L;

    public Failure(String message) {
      super(message);
    }
  }

  /** Functions whose answers depend on the run. */
  interface Functions {
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

    /** Returns whether nothing has failed, or, in a job's condition, these jobs succeeded. */
    boolean success(List<String> jobs);

    /** Returns whether something has failed, or, in a job's condition, one of these jobs. */
    boolean failure(List<String> jobs);

    /** Returns whether the run is being cancelled. */
    boolean cancelled();

    /** Returns the hash of the files that match, as hex; empty text if none does. */
    String hashFiles(List<String> patterns) throws Failure;
  }

  /**
   * What a text can name.
   *
   * @param values the contexts by name
   */
  record Contexts(Map<String, @Nullable Object> values, Functions functions) {}

  /** Returns the value of a text: of any kind if it is one expression, else a text. */
  @Nullable Object value(String text, Contexts contexts) throws Failure;

  /** Returns the value of a text, as text. */
  String text(String text, Contexts contexts) throws Failure;

  /** Returns whether a condition holds; one without a status function holds only on success. */
  boolean condition(Optional<String> text, Contexts contexts) throws Failure;

  /** Returns whether a text asks how other jobs ended, or what their outputs are. */
  boolean asksForJobs(String text);
}
