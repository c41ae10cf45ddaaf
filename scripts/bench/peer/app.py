"""The service that most teams would build: FastAPI and XGBoost in one Python process, with a strict schema, the version
in the answer and contributions on request. It is spared what Clairscore does before: its features come ready-made."""

import math
import os
from typing import List, Optional

import numpy as np
import xgboost
from fastapi import FastAPI
from pydantic import BaseModel, Extra, conlist

BASE_MARGIN = float(os.environ["PEER_BASE_MARGIN"])
SLOPE = float(os.environ["PEER_SLOPE"])
INTERCEPT = float(os.environ["PEER_INTERCEPT"])
FEATURES = os.environ["PEER_FEATURES"].split(",")
REASONS = 5

booster = xgboost.Booster({"nthread": 1})
booster.load_model(os.environ["PEER_MODEL"])
app = FastAPI()


Row = conlist(Optional[float], min_items=len(FEATURES), max_items=len(FEATURES))


class ScoreRequest(BaseModel):
    features: Row
    explain: bool = False

    class Config:
        extra = Extra.forbid


class BatchRequest(BaseModel):
    rows: conlist(Row, min_items=1, max_items=1000)
    explain: bool = False

    class Config:
        extra = Extra.forbid


class Reason(BaseModel):
    feature: str
    contribution: float


class ScoreAnswer(BaseModel):
    modelVersion: str
    margin: float
    probabilityOfDefault: float
    reasons: List[Reason]


class BatchAnswer(BaseModel):
    results: List[ScoreAnswer]


@app.get("/health")
async def health():
    return {"status": "ok"}


@app.post("/v1/score", response_model=ScoreAnswer)
async def score(request: ScoreRequest) -> ScoreAnswer:
    return score_rows([request.features], request.explain)[0]


@app.post("/v1/score/batch", response_model=BatchAnswer)
async def score_batch(request: BatchRequest) -> BatchAnswer:
    return BatchAnswer(results=score_rows(request.rows, request.explain))


def score_rows(rows, explain: bool) -> List[ScoreAnswer]:
    matrix = np.array([[math.nan if x is None else x for x in row] for row in rows], dtype=np.float32)
    if not explain:
        margins = booster.inplace_predict(matrix, predict_type="margin")
        return [answer(float(margin) + BASE_MARGIN, []) for margin in margins]
    contributions = booster.predict(xgboost.DMatrix(matrix, nthread=1), pred_contribs=True)
    return [answer(float(one.sum()) + BASE_MARGIN, heaviest(one[:-1])) for one in contributions]


def heaviest(contributions) -> List[Reason]:
    order = np.argsort(-contributions)[:REASONS]
    return [Reason(feature=FEATURES[i], contribution=float(contributions[i])) for i in order]


def answer(margin: float, reasons: List[Reason]) -> ScoreAnswer:
    probability = 1 / (1 + math.exp(-(SLOPE * margin + INTERCEPT)))
    return ScoreAnswer(modelVersion="peer", margin=margin, probabilityOfDefault=probability, reasons=reasons)
