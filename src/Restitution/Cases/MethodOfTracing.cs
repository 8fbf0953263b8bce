using Restitution.Claims;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Tracing;

namespace Restitution.Cases;

/// <summary>By which method a claim goes: as the law on file says, else as the case chose.</summary>
/// <remarks>
/// The law is asked for every state in which the work was done and every track that is lodged, as it stands on the day
/// of the claim. A method that a file forbids on one of them is not run; where the case chose it, the tracing is
/// refused and the file named. What a person found the forum to forbid (<c>tracing.forbidden</c>) has the same effect.
/// A method that the law prescribes goes before the choice of the case; two that differ
/// are none. Full taint is for intelligence alone.
/// </remarks>
internal sealed class MethodOfTracing
{
    private const string KeyOfCase = "tracing.forbidden";

    private readonly List<MethodBar> forbidden = [];
    private readonly List<(TracingMethod Method, Authority Law)> prescribed = [];

    public MethodOfTracing(CaseFile caseFile, LawOnFile law)
    {
        RemedyTrack[] tracks = [.. caseFile.Tracks.Select(track => track.Track).Append(RemedyTrack.Administrative)
            .Distinct().Order()];
        foreach (string state in caseFile.Workers.SelectMany(worker => worker.Episodes)
            .Select(episode => episode.Jurisdiction).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            foreach (RemedyTrack track in tracks)
            {
                Ask(law, caseFile, state, track);
            }
        }

        forbidden.AddRange(caseFile.Tracing.Forbidden.Select(one => new MethodBar(one.Method, null, KeyOfCase, one)));
        Choice = ChoiceOf(caseFile.Tracing.Method);
    }

    /// <summary>Null while nobody chose.</summary>
    public MethodChoice? Choice { get; }

    public IReadOnlyList<MethodBar> Forbidden => forbidden;

    /// <summary>Those that nothing forbids, in the order in which they are printed.</summary>
    public IReadOnlyList<TracingMethod> Run =>
        [.. TracingMethods.All.Where(method => forbidden.All(one => one.Method != method))];

    /// <summary>The chosen method, where law on file or the case forbids it; empty where none does.</summary>
    public IReadOnlyList<TracingRefusal> Refusals =>
    [
        .. from one in forbidden
           where one.Method == Choice?.Method
           select new TracingRefusal(TracingRefusalKind.MethodForbidden, 0,
           [
               new Operand.Name("method", TracingMethods.NameOf(one.Method)), new Operand.Code(one.File),
           ]),
    ];

    public IEnumerable<Gap> Gaps =>
    [
        .. Choice is null
            ? [new Gap(GapKind.TracingMethodNotChosen, "", [new Operand.Code("tracing.method")])] : Array.Empty<Gap>(),
        .. forbidden.Select(GapOf),
    ];

    private static Gap GapOf(MethodBar one) => one.Track is { } track
        ? new Gap(GapKind.TracingMethodForbidden, "",
        [
            TracingReasons.Method(one.Method), new Operand.Term($"track.{RemedyTracks.KeyOf(track)}"),
            new Operand.Code(one.File),
        ])
        : new Gap(GapKind.TracingMethodForbiddenInCase, "",
        [
            TracingReasons.Method(one.Method), new Operand.Code(one.Decided!.By), Operand.Of(one.Decided.On),
            new Operand.Code(one.Decided.Because), new Operand.Code(one.File),
        ]);

    private void Ask(LawOnFile law, CaseFile caseFile, string state, RemedyTrack track)
    {
        string file = $"{state}/tracing-methods-forbidden";
        LawTerms terms = LawTerms.None.With("track", RemedyTracks.KeyOf(track));
        foreach (TracingMethod method in TracingMethods.All)
        {
            LookUp<string> answer = law.RuleFor(
                file, caseFile.ClaimedOn, terms.With("method", TracingMethods.NameOf(method)));
            if (answer is { IsFound: true, Value: "forbidden" })
            {
                forbidden.Add(new MethodBar(method, track, file, null));
            }
        }

        LookUp<string> wanted = law.RuleFor($"{state}/tracing-method", caseFile.ClaimedOn, terms);
        if (wanted.IsFound && TracingMethods.Named(wanted.Value) is { } prescribes)
        {
            prescribed.Add((prescribes, wanted.Authority));
        }
    }

    private MethodChoice? ChoiceOf(MethodDecision? decision)
    {
        TracingMethod[] methods = [.. prescribed.Select(one => one.Method).Distinct()];
        if (methods is [var only])
        {
            return new MethodChoice(
                only, prescribed[0].Law.File, prescribed[0].Law.Cites, [.. prescribed.Select(one => one.Law)]);
        }

        return decision is null ? null : new MethodChoice(decision.Method, decision.ChosenBy, decision.Reason, []);
    }
}
