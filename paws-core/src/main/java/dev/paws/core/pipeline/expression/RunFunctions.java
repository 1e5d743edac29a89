package dev.paws.core.pipeline.expression;

import java.util.List;

/** Functions whose answers depend on the run. */
public interface RunFunctions {
  /** Functions of a place where nothing has run yet: all is well, and no file is there. */
  RunFunctions NONE =
      new RunFunctions() {
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
   * Returns whether something has failed; in a job's condition, whether one of these jobs has, any
   * ancestor if none is named.
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
