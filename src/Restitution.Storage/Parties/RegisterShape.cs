using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using Restitution.Findings;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Parties;

/// <summary>The text of a register: its version and every decision, in the order in which they were made.</summary>
/// <remarks>It holds codes of cases and parties, and who decided what and why. No name, no number, no worker.</remarks>
internal sealed record RegisterShape(
    [property: JsonRequired] int Version, [property: JsonRequired] IReadOnlyList<DecisionShape> Decisions)
{
    public const int VersionNow = 1;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write(IEnumerable<PartyDecision> decisions) =>
    [
        .. JsonSerializer.SerializeToUtf8Bytes(
            new RegisterShape(VersionNow, [.. decisions.Select(DecisionShape.Of)]), Options),
        (byte)'\n',
    ];

    /// <exception cref="RefusedException">With everything that is wrong with the text.</exception>
    public static IReadOnlyList<PartyDecision> Read(ReadOnlySpan<byte> utf8, string place)
    {
        RegisterShape shape = Parsed(utf8, place);
        if (shape.Version != VersionNow)
        {
            string found = string.Create(CultureInfo.InvariantCulture, $"a register of version {shape.Version}");
            throw new RefusedException(
            [
                Unreadable(
                    place, found, string.Create(CultureInfo.InvariantCulture, $"version {VersionNow}"),
                    "read it with the program that wrote it"),
            ]);
        }

        List<Refusal> refusals = [];
        List<PartyDecision> decisions =
            [.. shape.Decisions.Select((one, index) => one.Read($"{place}, decision {index + 1}", refusals))
                .OfType<PartyDecision>()];
        RefusedException.ThrowIfAny(refusals);
        return decisions;
    }

    internal static Refusal Unreadable(string place, string found, string wanted, string remedy) =>
        new(RefusedBecause.RegisterUnreadable, place, found, wanted, remedy);

    private static RegisterShape Parsed(ReadOnlySpan<byte> utf8, string place)
    {
        try
        {
            return JsonSerializer.Deserialize<RegisterShape>(utf8, Options)
                ?? throw new RefusedException([Unreadable(place, "nothing", "a register", "put a copy in its place")]);
        }
        catch (JsonException fault)
        {
            // The parser's own words may repeat what stands in the file.
            string at = $"{place}, line {(fault.LineNumber ?? 0) + 1}";
            throw new RefusedException(
                [Unreadable(at, "text that is no register", "version and decisions", "put a copy in its place")]);
        }
    }
}

/// <summary>One decision as the register writes it.</summary>
internal sealed record DecisionShape(
    [property: JsonRequired] string One, [property: JsonRequired] string Other,
    [property: JsonRequired] string Decision, [property: JsonRequired] string By, [property: JsonRequired] string On,
    [property: JsonRequired] string Reason)
{
    private const string Confirmed = "confirmed";
    private const string Rejected = "rejected";

    public static DecisionShape Of(PartyDecision decision) => new(
        decision.One.ToString(), decision.Other.ToString(), decision.IsSame ? Confirmed : Rejected, decision.By,
        LocalDatePattern.Iso.Format(decision.On), decision.Reason);

    /// <summary>The decision; null where it cannot be one, with every reason added.</summary>
    public PartyDecision? Read(string place, List<Refusal> refusals)
    {
        int before = refusals.Count;
        PartyRef one = Party(One, place, refusals);
        PartyRef other = Party(Other, place, refusals);
        ParseResult<LocalDate> on = LocalDatePattern.Iso.Parse(On);
        if (refusals.Count == before && one.Case == other.Case)
        {
            Refuse($"two parties of the case {one.Case}", "parties of two cases");
        }

        if (Decision is not (Confirmed or Rejected))
        {
            Refuse($"the decision \"{Decision}\"", $"{Confirmed} or {Rejected}");
        }

        if (!on.Success)
        {
            Refuse($"the day \"{On}\"", "a day such as 2021-11-30");
        }

        if (string.IsNullOrWhiteSpace(By) || string.IsNullOrWhiteSpace(Reason))
        {
            Refuse("nobody who decided, or no reason", "both");
        }

        return refusals.Count > before
            ? null : new PartyDecision(one, other, Decision == Confirmed, By, on.Value, Reason);

        void Refuse(string found, string wanted) =>
            refusals.Add(RegisterShape.Unreadable(place, found, wanted, "correct it, or put a copy in its place"));
    }

    private static PartyRef Party(string written, string place, List<Refusal> refusals)
    {
        if (PartyRef.Read(written) is { } party)
        {
            return party;
        }

        refusals.Add(RegisterShape.Unreadable(
            place, $"\"{written}\", which names no case", "the code of a case and of a party, such as RN-2021-007/R-01",
            "correct it, or put a copy in its place"));
        return default;
    }
}
