using NodaTime.Text;
using Restitution.Findings;
using Restitution.Service.Access;
using Restitution.Service.Answers;
using Restitution.Service.Doing;
using Restitution.Service.Protection;
using Restitution.Service.SignIn;
using Restitution.Storage.Refusals;

namespace Restitution.Service.Routes;

/// <param name="One">A case and a code in it: RN-2021-007/R-01.</param>
public sealed record DecisionBody(string One, string Other, string Reason);

/// <param name="Shown">What agrees or differs, numbers masked.</param>
public sealed record FactorShown(MatchReason Reason, int Points, string Shown);

public sealed record DecisionShown(string One, string Other, bool IsSame, string By, string On, string Reason);

public sealed record MatchShown(
    string One, string Other, MatchState State, int Score, IReadOnlyList<FactorShown> Factors, DecisionShown? Decision);

/// <summary>A party of a case, in the register.</summary>
public sealed record RegisteredShown(string Case, PartyShown Party);

/// <summary>The register of parties over the cases that the caller may open; no worker is in it.</summary>
internal static class RegisterRoutes
{
    private const int ReasonLettersMost = 1_000;

    public static void MapRegister(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/register/parties", Parties).InInstallation(Right.ReadRegister)
            .Produces<PageOf<RegisteredShown>>().WithSummary("Parties of the cases in which the caller has a grant");
        routes.MapGet("/api/register/matches", Matches).InInstallation(Right.ReadRegister)
            .Produces<PageOf<MatchShown>>()
            .WithSummary("Parties that may be one, each match with its reasons; a proposal until a person decides");
        routes.MapPost("/api/register/confirmations", Confirm).InInstallation(Right.DecideRegister).Once()
            .Accepts<DecisionBody>(ServiceJson.MediaType).Produces<DecisionShown>()
            .WithSummary("Two parties are one");
        routes.MapPost("/api/register/rejections", Reject).InInstallation(Right.DecideRegister).Once()
            .Accepts<DecisionBody>(ServiceJson.MediaType).Produces<DecisionShown>()
            .WithSummary("Two parties are not one");
    }

    private static Task Parties(HttpContext context, ServiceParts parts)
    {
        PageWish wish = PageWish.Of(context);
        var of = RegisterOfCases.For(parts, Caller.Of(context)!, Right.ReadRegister);
        return Paging.Write(
            context, wish,
            [.. of.Parties.OrderBy(party => party.Ref).Skip(wish.Skip).Take(wish.TakeAndOneMore)],
            party => new RegisteredShown(party.Ref.Case, PartyRoutes.Shown(party)));
    }

    private static Task Matches(HttpContext context, ServiceParts parts)
    {
        PageWish wish = PageWish.Of(context);
        var of = RegisterOfCases.For(parts, Caller.Of(context)!, Right.ReadRegister);
        return Paging.Write(
            context, wish, [.. of.Register.Matches.Skip(wish.Skip).Take(wish.TakeAndOneMore)], Shown);
    }

    private static Task Confirm(HttpContext context, ServiceParts parts) => Decide(context, parts, isSame: true);

    private static Task Reject(HttpContext context, ServiceParts parts) => Decide(context, parts, isSame: false);

    private static async Task Decide(HttpContext context, ServiceParts parts, bool isSame)
    {
        Caller caller = Caller.Of(context)!;
        DecisionBody body = await ServiceJson.Read<DecisionBody>(context);
        var decision = new PartyDecision(
            Party(body.One, "one"), Party(body.Other, "other"), isSame, caller.Subject,
            parts.Today,
            BodyText.OneLine(body.Reason, "reason", ReasonLettersMost));
        RegisterOfCases.For(parts, caller, Right.DecideRegister).Decide(parts, decision);
        await ServiceJson.Write(context, Shown(decision));
    }

    private static PartyRef Party(string written, string key) => PartyRef.Read(written)
        ?? throw new RefusedException(
            RefusedBecause.TextMalformed, $"the body, {key}", "no party",
            "a case and a code, for example \"RN-2021-007/R-01\"", "correct it and send it again");

    private static MatchShown Shown(PartyMatch match) => new(
        match.One.ToString(), match.Other.ToString(), match.State, match.Score,
        [.. match.Factors.Select(factor => new FactorShown(factor.Reason, factor.Points, factor.Shown))],
        match.Decision is { } decision ? Shown(decision) : null);

    private static DecisionShown Shown(PartyDecision decision) => new(
        decision.One.ToString(), decision.Other.ToString(), decision.IsSame, decision.By,
        LocalDatePattern.Iso.Format(decision.On), decision.Reason);
}
