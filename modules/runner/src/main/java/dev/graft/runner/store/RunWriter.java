package dev.graft.runner.store;

import dev.graft.core.GraftException;
import dev.graft.core.result.Outcome;
import dev.graft.core.result.Run;
import dev.graft.core.result.TrialResult;
import dev.graft.runner.trial.HeldOut;
import dev.graft.runner.trial.TrialRun.Left;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the folder of a run; one writer at a time, also among processes. Thread-safe. */
public final class RunWriter implements AutoCloseable {
    private final RunFolder folder;
    private final FileChannel lock;
    private final TrialLog log;
    private final List<int[]> positions;

    private RunWriter(RunFolder folder, FileChannel lock, TrialLog log, List<int[]> positions) {
        this.folder = folder;
        this.lock = lock;
        this.log = log;
        this.positions = positions;
    }

    /**
     * Opens the folder of a run, new or begun.
     *
     * @param run what the run is about; its results are not written
     * @param heldOut what the strategies are judged on, for each task
     * @throws GraftException if the folder cannot be written or another process writes it
     */
    public static RunWriter open(RunFolder folder, Run run, List<HeldOut> heldOut) {
        try {
            Files.createDirectories(folder.path());
            FileChannel lock = lock(folder);
            try {
                return open(folder, lock, run, heldOut);
            } catch (IOException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw unwritable(folder.path(), e);
        }
    }

    private static RunWriter open(RunFolder folder, FileChannel lock, Run run, List<HeldOut> heldOut)
            throws IOException {
        Whole.write(folder.experiment(), run.experiment());
        Whole.write(folder.heldOut(), HeldOutFile.write(heldOut));
        if (!Files.exists(folder.provenance())) {
            Whole.write(folder.provenance(), ProvenanceFile.write(run));
        }
        return new RunWriter(
                folder,
                lock,
                TrialLog.open(folder.log()),
                heldOut.stream().map(HeldOut::positions).toList());
    }

    private static FileChannel lock(RunFolder folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            throw new GraftException(folder.path()
                    + ": another process is running this experiment. Wait for it, or use another --results folder.");
        }
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /** Keeps what a trial left: first its files, then the line that makes it count, for each trial with this hash. */
    public void keep(List<TrialResult> results, Left left) {
        try {
            Path trial = folder.trial(results.get(0).hash());
            if (left.outcome() instanceof Outcome.Finished) {
                Files.createDirectories(trial);
                Whole.write(RunFolder.predictions(trial), PredictionsFile.write(left.scores(), positions));
                Whole.write(RunFolder.exhibits(trial), ExhibitsFile.write(left.exhibits()));
                Whole.write(RunFolder.checkpoints(trial), ExhibitsFile.writeCheckpoints(left.checkpoints()));
            }
            keep(results);
        } catch (IOException e) {
            throw unwritable(folder.path(), e);
        }
    }

    /** Keeps the network of a trial, before its line. */
    public void keepNetwork(String hash, byte[] network) {
        try {
            Files.createDirectories(folder.trial(hash));
            Whole.write(RunFolder.network(folder.trial(hash)), network);
        } catch (IOException e) {
            throw unwritable(folder.path(), e);
        }
    }

    /** Keeps results whose files are there already. */
    public void keep(List<TrialResult> results) {
        try {
            for (TrialResult result : results) {
                log.append(result);
            }
        } catch (IOException e) {
            throw unwritable(folder.path(), e);
        }
    }

    /** Keeps the stack trace of a failed trial beside its line. */
    public void keepFailure(String hash, String stackTrace) {
        try {
            Files.createDirectories(folder.trial(hash));
            Whole.write(RunFolder.failure(folder.trial(hash)), stackTrace);
        } catch (IOException e) {
            throw unwritable(folder.path(), e);
        }
    }

    /** Says where the numbers come from: whoever computes some of them says so. */
    public void keepProvenance(Run run) {
        try {
            Whole.write(folder.provenance(), ProvenanceFile.write(run));
        } catch (IOException e) {
            throw unwritable(folder.path(), e);
        }
    }

    /** Writes the curves of what has finished by now, from the kept predictions; needs no writer, for it appends nothing. */
    public static void keepCurves(RunFolder folder, Run run) {
        try {
            Whole.write(folder.curves(), CurvesFile.write(run));
            Optional<String> steps = StepsFile.write(run);
            if (steps.isPresent()) {
                Whole.write(folder.steps(), steps.get());
            }
        } catch (IOException e) {
            throw unwritable(folder.path(), e);
        }
    }

    static GraftException unwritable(Path folder, IOException e) {
        return new GraftException(
                "%s: results cannot be written there: %s. Make the folder writable, or name another with --results."
                        .formatted(folder, reason(e)),
                e);
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileAlreadyExistsException inTheWay) {
            return inTheWay.getFile() + " is a file";
        }
        return e instanceof FileSystemException failed && failed.getReason() != null
                ? failed.getReason()
                : String.valueOf(e.getMessage());
    }

    @Override
    public void close() {
        try (lock) {
            log.close();
        } catch (IOException e) {
            throw unwritable(folder.path(), e);
        }
    }
}
