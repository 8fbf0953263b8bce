using Restitution.Evidence;
using Restitution.Intake.Archives;
using Restitution.Intake.Layouts;
using Restitution.Ledgers;

namespace Restitution.Intake.Statements;

/// <summary>Gives each statement of an exhibit its lines.</summary>
/// <remarks>
/// A message has one statement after the other, each with so many lines of its currency: bookings in two currencies may
/// come by turns, and make a statement each. The rows of a table belong to the statement of their file, account and
/// currency.
/// </remarks>
internal static class StatementCopies
{
    public static IReadOnlyList<StatementCopy> Of(ReadExhibit read, string holder)
    {
        StatementLine[] lines = [.. read.Records.OfType<StatementLine>()];
        ILookup<(string, string, string), StatementLine> byAccount =
            lines.ToLookup(line => (line.Source.Exhibit, line.Account, line.Amount.Currency.Code));
        var copies = new List<StatementCopy>();
        var passed = new Dictionary<(string File, string Currency), int>();
        ILookup<(string, string), StatementLine> byCurrency =
            lines.ToLookup(line => (line.Source.Exhibit, line.Amount.Currency.Code));
        foreach (StatementOutcome outcome in read.Statements)
        {
            string file = outcome.Place.Exhibit;
            bool isOfTable = !IsMessage(read.Exhibit, read.Layout, file);
            (string, string) key = (file, outcome.Currency.Code);
            int from = passed.GetValueOrDefault(key);
            IReadOnlyList<StatementLine> own = isOfTable
                ? [.. byAccount[(file, outcome.Account, outcome.Currency.Code)]]
                : [.. byCurrency[key].Skip(from).Take(outcome.LineCount)];
            passed[key] = from + (isOfTable ? 0 : outcome.LineCount);
            copies.Add(new StatementCopy(outcome, own, Kebab.Of(read.Layout.Format)) { Holder = holder });
        }

        return copies;
    }

    /// <summary>Whether a file, or a member of an archive, is a message with one statement after the other.</summary>
    public static bool IsMessage(string exhibit, Layout layout, string file)
    {
        Layout? own = layout.Format != FileFormat.Archive ? layout : layout.Members.FirstOrDefault(
            member => file == $"{exhibit}/{ZipMember.Shown(member.Name)}")?.Layout;
        return own is not null && FileFormats.IsMessage(own.Format);
    }
}
