using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime.Text;
using Restitution.Findings;

namespace Restitution.Cli.Parties;

/// <summary>The register for machines: numbers of accounts and telephones masked, no worker.</summary>
internal static class PartiesJson
{
    public static JsonObject Of(IReadOnlyList<PartyOnRecord> parties, PartyRegister register) => new()
    {
        ["cases"] = Texts(parties.Select(party => party.Ref.Case).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)),
        ["parties"] = new JsonArray([.. parties.OrderBy(party => party.Ref).Select(PartyOf)]),
        ["matches"] = new JsonArray([.. register.Matches.Select(MatchOf)]),
        ["confirmed"] = new JsonArray(
            [.. register.Confirmed.Select(one => Texts(one.Members.Select(member => member.ToString())))]),
        ["contradicted"] = new JsonArray([.. register.Contradicted.Select(Of)]),
        ["notHere"] = new JsonArray([.. register.NotHere.Select(Of)]),
    };

    public static JsonObject Of(PartyDecision decision) => new()
    {
        ["one"] = decision.One.ToString(),
        ["other"] = decision.Other.ToString(),
        ["decision"] = decision.IsSame ? "confirmed" : "rejected",
        ["by"] = decision.By,
        ["on"] = LocalDatePattern.Iso.Format(decision.On),
        ["reason"] = decision.Reason,
    };

    /// <summary>The name of a member as machines read it.</summary>
    public static string Word<TKind>(TKind member)
        where TKind : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(member.ToString());

    private static JsonObject PartyOf(PartyOnRecord party) => new()
    {
        ["party"] = party.Ref.ToString(),
        ["kind"] = Word(party.Kind),
        ["role"] = party.Role,
        ["name"] = party.Name,
        ["registrationNumber"] = party.RegistrationNumber,
        ["phoneCount"] = party.Phones.Count,
        ["accounts"] = Texts(party.Accounts.SelectMany(account => account.Numbers)
            .Select(number => number.Masked).Distinct(StringComparer.Ordinal)),
    };

    private static JsonObject MatchOf(PartyMatch match) => new()
    {
        ["one"] = match.One.ToString(),
        ["other"] = match.Other.ToString(),
        ["state"] = Word(match.State),
        ["score"] = match.Score,
        ["factors"] = new JsonArray([.. match.Factors.Select(factor => new JsonObject
        {
            ["reason"] = Word(factor.Reason),
            ["points"] = factor.Points,
            ["shown"] = factor.Shown,
        })]),
        ["decided"] = match.Decision is { } decision ? Of(decision) : null,
    };

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);
}
