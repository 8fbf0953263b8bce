using System.Security.Cryptography;
using System.Text.Json;
using Restitution.Storage.Identities;

namespace Restitution.Storage.IdentityVault;

/// <summary>What is inside one sealed row: a person, and every match of a written name to that person.</summary>
/// <param name="Order">The place of the person in the list it came from; of a row without a person, nothing.</param>
internal sealed record PersonText(
    int Order, IdentitiesShape.Person? Person, IReadOnlyList<PersonText.PlacedMatch> Matches)
{
    /// <summary>The code of the row of names that are nobody's.</summary>
    public const string NobodysCode = "-";

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, IdentitiesShape.Options);

    public static PersonText Read(byte[] utf8, SealedAs place)
    {
        try
        {
            return JsonSerializer.Deserialize<PersonText>(utf8, IdentitiesShape.Options)!;
        }
        catch (JsonException)
        {
            // The platform's message may quote the text.
            throw IdentityRefusals.Damaged(place.Case, place.Code);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(utf8);
        }
    }

    /// <summary>The rows that hold what the identities of a case say; each name is in one of them.</summary>
    public static IReadOnlyList<PersonTextRow> RowsOf(CaseIdentities identities)
    {
        IdentitiesShape shape = IdentitiesShape.Of(identities);
        ILookup<string, PlacedMatch> matches = shape.Matches.Index()
            .ToLookup(match => match.Item.Code ?? NobodysCode, match => new PlacedMatch(match.Index, match.Item));
        PersonTextRow[] persons =
        [
            .. shape.Workers.Index().Select(worker => new PersonTextRow(
                worker.Item.Code, PersonKind.Worker,
                new PersonText(worker.Index, worker.Item, [.. matches[worker.Item.Code]]))),
            .. shape.Respondents.Index().Select(respondent => new PersonTextRow(
                respondent.Item.Code, PersonKind.Respondent,
                new PersonText(respondent.Index, respondent.Item, [.. matches[respondent.Item.Code]]))),
        ];
        HashSet<string> known = [.. persons.Select(person => person.Code)];
        return
        [
            .. persons,
            .. matches.Where(group => !known.Contains(group.Key)).Select(group => new PersonTextRow(
                group.Key, group.Key == NobodysCode ? PersonKind.Nobody : PersonKind.OtherParty,
                new PersonText(0, null, [.. group]))),
        ];
    }

    /// <summary>The identities of a case from its opened rows, in the order in which they were brought in.</summary>
    public static CaseIdentities Join(IReadOnlyList<(PersonKind Kind, PersonText Text)> rows) => new(
        PersonsOf(rows, PersonKind.Worker), PersonsOf(rows, PersonKind.Respondent),
        [
            .. rows.SelectMany(row => row.Text.Matches).OrderBy(match => match.Order)
                .Select(match => match.Match.ToMatch()),
        ]);

    public override string ToString() => "(a person)";

    private static IReadOnlyList<PersonIdentity> PersonsOf(
        IReadOnlyList<(PersonKind Kind, PersonText Text)> rows, PersonKind kind) =>
    [
        .. rows.Where(row => row.Kind == kind && row.Text.Person is not null).OrderBy(row => row.Text.Order)
            .Select(row => row.Text.Person!.ToIdentity()),
    ];

    /// <summary>A match with its place in the list of the case: of two that fit, the later one holds.</summary>
    internal sealed record PlacedMatch(int Order, IdentitiesShape.Match Match)
    {
        public override string ToString() => "(a match)";
    }
}
