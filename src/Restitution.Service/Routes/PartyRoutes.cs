using NodaTime.Text;
using Restitution.Cases;
using Restitution.Findings;
using Restitution.Service.Access;
using Restitution.Service.Answers;
using Restitution.Storage.Parties;
using Restitution.Work;

namespace Restitution.Service.Routes;

/// <summary>A respondent, party or creditor of a case; a person without a name.</summary>
/// <param name="Accounts">By their last four figures.</param>
public sealed record PartyShown(
    string Code, PartyKind Kind, string Role, string Name, string RegistrationNumber, string Address, int PhoneCount,
    IReadOnlyList<string> Accounts);

/// <summary>A span of work of one worker under one respondent.</summary>
public sealed record EpisodeShown(
    string Worker, string From, string To, string Respondent, string Jurisdiction, string Place, string District,
    string Sector, PayBasis PayBasis);

/// <summary>Who is in a case, and who worked for whom, as its definition says.</summary>
internal static class PartyRoutes
{
    public static void MapParties(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/cases/{code}/parties", Parties).InCase(Right.ReadCase).Produces<PageOf<PartyShown>>()
            .WithSummary("Respondents, parties and creditors; no worker is among them");
        routes.MapGet("/api/cases/{code}/episodes", Episodes).InCase(Right.ReadCase)
            .Produces<PageOf<EpisodeShown>>().WithSummary("Spans of work, workers by code");
    }

    private static Task Parties(HttpContext context, ServiceParts parts)
    {
        PageWish wish = PageWish.Of(context);
        IReadOnlyList<PartyOnRecord> parties = CaseParties.Of(CaseOf(context, parts));
        return Paging.Write(context, wish, [.. parties.Skip(wish.Skip).Take(wish.TakeAndOneMore)], Shown);
    }

    private static Task Episodes(HttpContext context, ServiceParts parts)
    {
        PageWish wish = PageWish.Of(context);
        CaseFile caseFile = CaseOf(context, parts);
        return Paging.Write(
            context, wish,
            [
                .. caseFile.Workers.SelectMany(worker => worker.Episodes.Select(episode => (worker.Code, episode)))
                    .Skip(wish.Skip).Take(wish.TakeAndOneMore),
            ],
            each => Shown(each.Code, each.episode));
    }

    private static CaseFile CaseOf(HttpContext context, ServiceParts parts) =>
        parts.Definitions.Of(CaseAtHand.Of(context).Case);

    internal static PartyShown Shown(PartyOnRecord party) => new(
        party.Ref.Code, party.Kind, party.Role, party.Name, party.RegistrationNumber, party.Address,
        party.Phones.Count,
        [
            .. party.Accounts.SelectMany(account => account.Numbers).Select(number => number.Masked)
                .Distinct(StringComparer.Ordinal),
        ]);

    private static EpisodeShown Shown(string worker, EmploymentEpisode episode) => new(
        worker, LocalDatePattern.Iso.Format(episode.Span.Start), LocalDatePattern.Iso.Format(episode.Span.End),
        episode.Respondent, episode.Jurisdiction, episode.Place, episode.District, episode.Sector, episode.PayBasis);
}
