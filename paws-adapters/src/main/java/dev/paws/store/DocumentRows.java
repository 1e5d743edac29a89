package dev.paws.store;

import dev.paws.core.drill.DrillRecord;
import dev.paws.core.model.PipelineRun;
import dev.paws.core.model.StageTransition;
import dev.paws.core.model.json.ModelCodec;
import dev.paws.core.model.json.ModelFormatException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads what is kept as documents. */
record DocumentRows(Connection connection) {

  /** Returns the drills that lasted at a time from then on, oldest first. */
  List<DrillRecord> drills(String environment, Instant since) throws SQLException {
    return read(
        """
        SELECT document FROM paws_drill
        WHERE environment_id = ? AND ended_at >= ? ORDER BY began_at
        """,
        DrillRecord.class,
        environment,
        Sql.micros(since));
  }

  /** Returns the transitions of sessions from a time on, oldest first. */
  List<StageTransition> stages(String environment, Instant since) throws SQLException {
    return read(
        """
        SELECT document FROM paws_stage_transition
        WHERE environment_id = ? AND timestamp >= ? ORDER BY timestamp, id
        """,
        StageTransition.class,
        environment,
        Sql.micros(since));
  }

  /** Returns the last runs of the pipeline, newest first. */
  List<PipelineRun> pipelines(String environment, int limit) throws SQLException {
    return read(
        """
        SELECT document FROM paws_pipeline_run
        WHERE environment_id = ? ORDER BY started_at DESC LIMIT ?
        """,
        PipelineRun.class,
        environment,
        limit);
  }

  private <T extends Record> List<T> read(
      String sql, Class<T> type, String environment, Object second) throws SQLException {
    List<T> found = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, environment);
      statement.setObject(2, second);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(ModelCodec.json().read(row.getString(1), type, ""));
        }
      }
    } catch (ModelFormatException e) {
      throw new SQLException(e.finding().text(), e);
    }
    return found;
  }
}
