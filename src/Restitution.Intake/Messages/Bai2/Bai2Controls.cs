using System.Globalization;
using Restitution.Evidence;
using Restitution.Intake.Statements;
using Restitution.Ledgers;

namespace Restitution.Intake.Messages.Bai2;

/// <summary>Checks the totals and counts that trailers 49, 98 and 99 state against what was read.</summary>
/// <remarks>
/// The control total of an account is the algebraic sum of every amount in its records 03 and 16; those of a group and
/// of the file are the sums over accounts and groups. Records are counted by lines, continuations and both ends
/// included. A difference, or a trailer that is missing, is told with every statement that it closes, and never
/// repaired.
/// </remarks>
internal sealed class Bai2Controls(MessageNotes notes)
{
    private Bai2Level account = new(ControlLevel.Account);
    private Bai2Level group = new(ControlLevel.Group);
    private Bai2Level file = new(ControlLevel.File);
    private int setAsideCount;
    private int trailerCount;
    private bool hasDiffered;

    public bool HasEnded { get; private set; }

    public void BeginFile(SourceRef place)
    {
        Close(ref group);
        Close(ref file);
        file = new Bai2Level(ControlLevel.File, place);
    }

    public void BeginGroup(SourceRef place)
    {
        Close(ref group);
        group = new Bai2Level(ControlLevel.Group, place);
    }

    public void BeginAccount(SourceRef place)
    {
        Close(ref account);
        account = new Bai2Level(ControlLevel.Account, place);
    }

    /// <summary>The statement that the account makes, to which its trailers belong.</summary>
    public void Hold(StatementTally statement)
    {
        account.Statements.Add(statement);
        group.Statements.Add(statement);
        file.Statements.Add(statement);
    }

    public void AddRecords(int lineCount)
    {
        account.Records += lineCount;
        group.Records += lineCount;
        file.Records += lineCount;
    }

    public void AddAmount(decimal units)
    {
        account.Sum += units;
        group.Sum += units;
        file.Sum += units;
    }

    public void AddSetAside() => setAsideCount++;

    /// <summary>49,total,records</summary>
    public void EndAccount(Bai2Fields fields, SourceRef place)
    {
        trailerCount++;
        group.Parts++;
        Check(account, ControlKind.Total, place, "control total", fields.Next(), account.Sum);
        Check(account, ControlKind.Records, place, "records", fields.Next(), account.Records);
        account = new Bai2Level(ControlLevel.Account);
    }

    /// <summary>98,total,accounts,records</summary>
    public void EndGroup(Bai2Fields fields, SourceRef place)
    {
        Close(ref account);
        trailerCount++;
        file.Parts++;
        Check(group, ControlKind.Total, place, "control total", fields.Next(), group.Sum);
        Check(group, ControlKind.Parts, place, "accounts", fields.Next(), group.Parts);
        Check(group, ControlKind.Records, place, "records", fields.Next(), group.Records);
        group = new Bai2Level(ControlLevel.Group);
    }

    /// <summary>99,total,groups,records</summary>
    public void EndFile(Bai2Fields fields, SourceRef place)
    {
        Close(ref group);
        trailerCount++;
        HasEnded = true;
        Check(file, ControlKind.Total, place, "control total", fields.Next(), file.Sum);
        Check(file, ControlKind.Parts, place, "groups", fields.Next(), file.Parts);
        Check(file, ControlKind.Records, place, "records", fields.Next(), file.Records);
        file = new Bai2Level(ControlLevel.File);
        if (!hasDiffered)
        {
            notes.Add(
                NoteKind.ControlTotalAgrees, place.ToString(),
                string.Create(
                    CultureInfo.InvariantCulture, $"the totals and counts of all {trailerCount} trailers are as read"));
        }
    }

    /// <summary>After the last record: what is open has no trailer.</summary>
    /// <param name="whole">The place of the file, which may lack its header too.</param>
    public void End(SourceRef whole)
    {
        Close(ref group);
        file.Begun ??= HasEnded ? null : whole;
        Close(ref file);
    }

    // What is inside is over too; a level that was never begun lacks nothing.
    private void Close(ref Bai2Level level)
    {
        if (level.Name != ControlLevel.Account)
        {
            Close(ref account);
        }

        if (level.Begun is { } begun)
        {
            level.Tell(new ControlFinding(ControlKind.TrailerMissing, level.Name, begun, null, level.Records));
        }

        level = new Bai2Level(level.Name);
    }

    private void Check(
        Bai2Level level, ControlKind kind, SourceRef place, string what, ReadOnlySpan<byte> stated, decimal read)
    {
        long? figure = stated.IsEmpty ? null : Bai2Amounts.Plain(stated);
        if (stated.IsEmpty || figure == read)
        {
            return;
        }

        hasDiffered = true;
        level.Tell(new ControlFinding(kind, level.Name, place, figure, read));
        string besides = setAsideCount > 0 ? $"; records set aside before it: {setAsideCount}" : "";
        string found = System.Text.Encoding.UTF8.GetString(stated);
        string name = level.Name switch
        {
            ControlLevel.Account => "account",
            ControlLevel.Group => "group",
            _ => "file",
        };
        notes.Add(
            NoteKind.ControlTotalDiffers, place.ToString(),
            string.Create(CultureInfo.InvariantCulture, $"the {name} states {what} {found}; read {read}{besides}"));
    }
}

/// <summary>What an account, a group or the file comes to so far, and the statements that stand in it.</summary>
internal sealed class Bai2Level(ControlLevel name, SourceRef? begun = null)
{
    public ControlLevel Name => name;

    /// <summary>Where it begins; null outside of one, and after its trailer.</summary>
    public SourceRef? Begun { get; set; } = begun;

    public decimal Sum { get; set; }

    public int Records { get; set; }

    public int Parts { get; set; }

    public List<StatementTally> Statements { get; } = [];

    public void Tell(ControlFinding finding)
    {
        foreach (StatementTally statement in Statements)
        {
            statement.Note(finding);
        }
    }
}
