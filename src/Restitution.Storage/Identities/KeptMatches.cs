using System.IO.Compression;
using System.Text.Json;
using Restitution.Cases;

namespace Restitution.Storage.Identities;

/// <summary>
/// Whose the names and the account numbers in the rows of a case were, by place and code; none of them is in it.
/// </summary>
/// <remarks>
/// It takes the place of the confirmed matches when a computation is made again: the rows say the names themselves, and
/// their places say whose they were. A person who was erased since stays a code to whom rows belong. Of a name that an
/// exhibit writes often the first place is kept.
/// </remarks>
public sealed class KeptMatches
{
    /// <summary>For a name that belongs to nobody in the case.</summary>
    private const string Nobody = "";

    private readonly Form form;

    private KeptMatches(Form form) => this.form = form;

    /// <param name="rows">Every name that the rows write, always in the same order.</param>
    /// <param name="evidence">What was read, with the account numbers of the identities.</param>
    public static KeptMatches Of(IEnumerable<NamedRow> rows, CaseIdentities identities, CaseEvidence? evidence = null)
    {
        var matches = new MatchesByName(identities.Matches);
        return new KeptMatches(new Form(
            [
                .. from row in Numbered(rows).DistinctBy(row => NameOf(row.Named))
                   let match = matches.Of(row.Named.Person, row.Named.Exhibit)
                   where match is not null
                   select new Kept(row.Place.Exhibit, row.Place.Place, row.Place.Index, match.Code ?? Nobody),
            ],
            evidence is null ? [] : KeptNumber.Of(evidence)));
    }

    /// <summary>The identities with the matches of then in the place of those that stand.</summary>
    /// <param name="rows">Those of the same exhibits, read in the same way.</param>
    internal CaseIdentities In(IEnumerable<NamedRow> rows, CaseIdentities standing)
    {
        var codes = form.Names.ToDictionary(one => new PlaceOfName(one.Exhibit, one.Place, one.Index), one => one.Code);
        return standing with
        {
            Matches =
            [
                .. Numbered(rows).Where(row => codes.ContainsKey(row.Place))
                    .Select(row => new ConfirmedMatch(
                        row.Named.Person, row.Named.Exhibit, codes[row.Place] is { Length: > 0 } code ? code : null,
                        "", default, "")),
            ],
            Rows = null,
        };
    }

    /// <summary>The account numbers of then, in their order.</summary>
    /// <param name="records">Those of the same exhibits, read in the same way.</param>
    /// <param name="standing">The numbers of the identities that are kept now.</param>
    internal HoldersNumber[] NumbersIn(
        IEnumerable<AttributedRecord> records, IReadOnlyList<HoldersNumber> standing) =>
        KeptNumber.In(form.Numbers, records, standing);

    /// <summary>As it is kept.</summary>
    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using (var packed = new GZipStream(bytes, CompressionLevel.Optimal))
        {
            JsonSerializer.Serialize(packed, form);
        }

        return bytes.ToArray();
    }

    public static KeptMatches Read(byte[] bytes)
    {
        using var packed = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        return new KeptMatches(JsonSerializer.Deserialize<Form>(packed)!);
    }

    public override string ToString() => "(matches)";

    private static (string Exhibit, string Written) NameOf(NamedRow row) => (row.Exhibit, row.Person.Reveal().Trim());

    // A row may write several names: the second of a place is another than the first.
    private static IEnumerable<(NamedRow Named, PlaceOfName Place)> Numbered(IEnumerable<NamedRow> rows)
    {
        Dictionary<(string, string), int> counts = [];
        foreach (NamedRow row in rows)
        {
            string place = row.Place.ToString();
            int index = counts.GetValueOrDefault((row.Exhibit, place));
            counts[(row.Exhibit, place)] = index + 1;
            yield return (row, new PlaceOfName(row.Exhibit, place, index));
        }
    }

    private sealed record Form(IReadOnlyList<Kept> Names, IReadOnlyList<KeptNumber> Numbers);

    private sealed record Kept(string Exhibit, string Place, int Index, string Code);

    private readonly record struct PlaceOfName(string Exhibit, string Place, int Index);
}
