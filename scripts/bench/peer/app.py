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


class ScoreRequest(BaseModel):
    features: conlist(Optional[float], min_items=len(FEATURES), max_items=len(FEATURES))
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


@app.get("/health")
async def health():
    return {"status": "ok"}


@app.post("/v1/score", response_model=ScoreAnswer)
async def score(request: ScoreRequest) -> ScoreAnswer:
    row = np.array([[math.nan if x is None else x for x in request.features]], dtype=np.float32)
    reasons: List[Reason] = []
    if request.explain:
        matrix = xgboost.DMatrix(row, nthread=1)
        contributions = booster.predict(matrix, pred_contribs=True)[0]
        margin = float(contributions.sum()) + BASE_MARGIN
        for i in np.argsort(-contributions[:-1])[:REASONS]:
            reasons.append(Reason(feature=FEATURES[i], contribution=float(contributions[i])))
    else:
        margin = float(booster.inplace_predict(row, predict_type="margin")[0]) + BASE_MARGIN
    probability = 1 / (1 + math.exp(-(SLOPE * margin + INTERCEPT)))
    return ScoreAnswer(modelVersion="peer", margin=margin, probabilityOfDefault=probability, reasons=reasons)
