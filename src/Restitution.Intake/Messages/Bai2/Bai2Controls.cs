using System.Globalization;
using Restitution.Evidence;

namespace Restitution.Intake.Messages.Bai2;

/// <summary>Checks the totals and counts that trailers 49, 98 and 99 state against what was read.</summary>
/// <remarks>
/// The control total of an account is the algebraic sum of every amount in its records 03 and 16; those of a group and
/// of the file are the sums over accounts and groups. Records are counted by lines, continuations and both ends
/// included. A difference is noted and never repaired.
/// </remarks>
internal sealed class Bai2Controls(MessageNotes notes)
{
    private Level account;
    private Level group;
    private Level file;
    private int setAsideCount;
    private int trailerCount;
    private bool hasDiffered;

    public bool HasEnded { get; private set; }

    public void BeginAccount() => account = default;

    public void BeginGroup() => group = default;

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
        Check(place, "account", "control total", fields.Next(), account.Sum);
        Check(place, "account", "records", fields.Next(), account.Records);
        account = default;
    }

    /// <summary>98,total,accounts,records</summary>
    public void EndGroup(Bai2Fields fields, SourceRef place)
    {
        trailerCount++;
        file.Parts++;
        Check(place, "group", "control total", fields.Next(), group.Sum);
        Check(place, "group", "accounts", fields.Next(), group.Parts);
        Check(place, "group", "records", fields.Next(), group.Records);
        group = default;
    }

    /// <summary>99,total,groups,records</summary>
    public void EndFile(Bai2Fields fields, SourceRef place)
    {
        trailerCount++;
        HasEnded = true;
        Check(place, "file", "control total", fields.Next(), file.Sum);
        Check(place, "file", "groups", fields.Next(), file.Parts);
        Check(place, "file", "records", fields.Next(), file.Records);
        file = default;
        if (!hasDiffered)
        {
            notes.Add(
                NoteKind.ControlTotalAgrees, place.ToString(),
                string.Create(
                    CultureInfo.InvariantCulture, $"the totals and counts of all {trailerCount} trailers are as read"));
        }
    }

    private void Check(SourceRef place, string level, string what, ReadOnlySpan<byte> stated, decimal read)
    {
        if (stated.IsEmpty || Bai2Amounts.Plain(stated) == read)
        {
            return;
        }

        hasDiffered = true;
        string besides = setAsideCount > 0 ? $"; records set aside before it: {setAsideCount}" : "";
        string found = System.Text.Encoding.UTF8.GetString(stated);
        notes.Add(
            NoteKind.ControlTotalDiffers, place.ToString(),
            string.Create(CultureInfo.InvariantCulture, $"the {level} states {what} {found}; read {read}{besides}"));
    }

    private struct Level
    {
        public decimal Sum;
        public int Records;
        public int Parts;
    }
}
