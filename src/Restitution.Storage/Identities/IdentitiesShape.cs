using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;
using Restitution.Evidence;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Identities;

/// <summary>The text inside the sealed file, and of the file from which identities are first sealed.</summary>
internal sealed record IdentitiesShape(
    IReadOnlyList<IdentitiesShape.Person> Workers,
    IReadOnlyList<IdentitiesShape.Person> Respondents,
    IReadOnlyList<IdentitiesShape.Match> Matches)
{
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static IdentitiesShape Of(CaseIdentities identities) => new(
        [.. identities.Workers.Select(Of)],
        [.. identities.Respondents.Select(Of)],
        [.. identities.Matches.Select(match => new Match(
            match.AsWritten.Reveal(), match.Exhibit, match.Code, match.By, LocalDatePattern.Iso.Format(match.On),
            match.Reason))]);

    /// <exception cref="RefusedException">The text is not of this form. The message holds none of it.</exception>
    public static CaseIdentities Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            IdentitiesShape shape = JsonSerializer.Deserialize<IdentitiesShape>(utf8, Options)!;
            return new CaseIdentities(
                [.. (shape.Workers ?? []).Select(person => person.ToIdentity())],
                [.. (shape.Respondents ?? []).Select(person => person.ToIdentity())],
                [.. (shape.Matches ?? []).Select(match => match.ToMatch())]);
        }
        catch (Exception exception) when (exception is JsonException or UnparsableValueException)
        {
            // The platform's message may quote the text, so only the line is passed on.
            long line = (exception as JsonException)?.LineNumber + 1 ?? 1;
            throw new RefusedException(
                RefusedBecause.IdentitiesDamaged, FormattableString.Invariant($"identities, line {line}"),
                "a text of another form", "workers, respondents and matches, each a list",
                "correct the text; restitution case identities --help shows the form");
        }
    }

    private static Person Of(PersonIdentity person) => new(
        person.Code, person.Name.Reveal(),
        [.. person.Spellings.Select(spelling => spelling.Reveal())],
        [.. person.Accounts.Select(account => account.Reveal())]);

    internal sealed record Person(
        string Code, string Name, IReadOnlyList<string>? Spellings = null, IReadOnlyList<string>? Accounts = null)
    {
        public PersonIdentity ToIdentity() => new(
            Code, new PersonAsWritten(Name),
            [.. (Spellings ?? []).Select(spelling => new PersonAsWritten(spelling))],
            [.. (Accounts ?? []).Select(account => new PersonAsWritten(account))]);

        public override string ToString() => Code;
    }

    internal sealed record Match(string AsWritten, string? Exhibit, string? Code, string By, string On, string Reason)
    {
        public ConfirmedMatch ToMatch() => new(
            new PersonAsWritten(AsWritten), Exhibit, Code, By, LocalDatePattern.Iso.Parse(On).Value, Reason);

        public override string ToString() => "(a match)";
    }
}
