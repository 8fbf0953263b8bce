using Restitution.Cases;
using Restitution.Evidence;
using Restitution.Ledgers;

namespace Restitution.Storage.Identities;

/// <summary>Where account numbers of the identities stand in the statements of a case; no number is in it.</summary>
/// <remarks>
/// Statements say the numbers themselves, as rows say names: of each number the first place is kept, and the code of
/// its holder. A number that stands in no statement is kept as its last four figures, as documents print it, and is
/// that of the identity for as long as this is not erased.
/// </remarks>
/// <param name="Exhibit">Null, with the place, for a number that stands in no statement.</param>
/// <param name="Field">Which text of the line: the other side, the description, the account.</param>
/// <param name="Index">Which number of that text.</param>
/// <param name="Shown">Its last four figures.</param>
internal sealed record KeptNumber(
    string Holder, string? Exhibit, string? Place, int Field, int Index, string Shown)
{
    /// <summary>In the order of the numbers.</summary>
    public static IReadOnlyList<KeptNumber> Of(CaseEvidence evidence)
    {
        Dictionary<string, PlaceOfNumber> places = PlacesOf(
            [.. evidence.Numbers.Select(one => AccountNumber.Compared(one.Number.Reveal()))], evidence.Records);
        return
        [
            .. from one in evidence.Numbers
               let shown = AccountNumber.Masked(one.Number.Reveal())
               select places.TryGetValue(AccountNumber.Compared(one.Number.Reveal()), out PlaceOfNumber? place)
                   ? new KeptNumber(one.Holder, place.Exhibit, place.Place, place.Field, place.Index, shown)
                   : new KeptNumber(one.Holder, null, null, 0, 0, shown),
        ];
    }

    /// <summary>The numbers of then, read where they stand.</summary>
    /// <param name="records">Those of the same exhibits, read in the same way.</param>
    /// <param name="standing">The numbers of the identities that are kept now.</param>
    public static HoldersNumber[] In(
        IReadOnlyList<KeptNumber> kept, IEnumerable<AttributedRecord> records, IReadOnlyList<HoldersNumber> standing)
    {
        HashSet<(string, string)> wanted =
            [.. kept.Where(one => one.Exhibit is not null).Select(one => (one.Exhibit!, one.Place!))];
        HashSet<string> exhibits = [.. wanted.Select(one => one.Item1)];
        ILookup<(string, string), StatementLine> lines = records.Select(one => one.Record).OfType<StatementLine>()
            .Where(line => exhibits.Contains(line.Source.Exhibit))
            .Select(line => (Place: (line.Source.Exhibit, line.Source.ToString()), Line: line))
            .Where(one => wanted.Contains(one.Place))
            .ToLookup(one => one.Place, one => one.Line);
        return
        [
            .. kept.Select(one => new HoldersNumber(one.Holder, new PersonAsWritten(
                (one.Exhibit is null ? null : lines[(one.Exhibit, one.Place!)].Select(one.ReadIn).FirstOrDefault(
                    number => number is not null))
                ?? standing.Where(other => other.Holder == one.Holder).Select(other => other.Number.Reveal())
                    .FirstOrDefault(number => AccountNumber.Masked(number) == one.Shown)
                ?? one.Shown))),
        ];
    }

    private static Dictionary<string, PlaceOfNumber> PlacesOf(
        HashSet<string> numbers, IEnumerable<AttributedRecord> records)
    {
        Dictionary<string, PlaceOfNumber> places = new(StringComparer.Ordinal);
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (StatementLine line in records.Select(one => one.Record).OfType<StatementLine>())
        {
            foreach ((int field, string text) in TextsOf(line).Index().Where(one => seen.Add(one.Item)))
            {
                foreach ((int index, string written) in NumbersIn.Text(text).Index())
                {
                    string number = AccountNumber.Compared(written);
                    if (numbers.Contains(number))
                    {
                        places.TryAdd(
                            number, new PlaceOfNumber(line.Source.Exhibit, line.Source.ToString(), field, index));
                    }
                }
            }
        }

        return places;
    }

    private static string[] TextsOf(StatementLine line) =>
        [line.Counterparty.Reveal(), line.Description, line.Account];

    private string? ReadIn(StatementLine line) =>
        NumbersIn.Text(TextsOf(line)[Field]).ElementAtOrDefault(Index) is { } number
            && AccountNumber.Masked(number) == Shown ? number : null;

    private sealed record PlaceOfNumber(string Exhibit, string Place, int Field, int Index);
}
